//! Who issued the paper, under which number, where and when, and what it plans for: from the lines of its header.

use super::bodies::{begins_body, is_cut_off};
use super::clean::Clean;
use super::dates::moments;
use super::find::Pairs;
use super::outline::{Draft, Drafts, NodeKind, place};
use crate::plan::{Issued, Level, LineRole, Meeting, Status};
use crate::vietnamese::{case, fold};
use crate::{Code, Issue, Period};

type Issues = Vec<(usize, Issue)>;

/// The words of every line with this role.
fn lines<'d>(clean: &Clean<'_>, drafts: &'d Drafts, role: LineRole) -> Vec<(&'d Draft, String)> {
    drafts
        .nodes
        .iter()
        .filter(|node| node.role == role && node.kind != NodeKind::PageNumber)
        .map(|node| (node, clean.words(node.text.clone()).trim_matches(['|', ' ']).to_owned()))
        .collect()
}

fn unclear(clean: &Clean<'_>, node: Option<&Draft>, field: &str, found: &str) -> (usize, Issue) {
    let (at, line) = node.map_or((0, 1), |node| (node.text.start, node.line));
    let issue =
        Issue::new(Code::HeaderUnclear, place(line, clean.column(at))).with("field", field).with("found", found);
    (at, issue)
}

pub(super) fn read(clean: &Clean<'_>, drafts: &Drafts, level: Option<Level>, issues: &mut Issues) -> Issued {
    let mut issuers = lines(clean, drafts, LineRole::Issuer);
    for (_, name) in &mut issuers {
        // Without the dots that someone will fill.
        *name = name.trim_matches(['.', '…', ' ']).to_owned();
    }
    issuers.retain(|(_, name)| !name.is_empty());
    let signatories = lines(clean, drafts, LineRole::Signatory);
    let by = issuer(&issuers, &signatories);
    // A joint paper has the header of the state and both bodies at its left.
    let motto = drafts
        .nodes
        .iter()
        .filter(|node| node.kind == NodeKind::Header && node.role == LineRole::Other)
        .any(|node| case::raised(clean.get(node.text.clone())).starts_with("CỘNG H"));
    let union = lines(clean, drafts, LineRole::Organisation).into_iter().next().filter(|_| motto);
    let by = match (by, union) {
        (Some(by), Some((_, union))) if !issuers.is_empty() && !is_of_union(&by) => {
            Some(format!("{} – {by}", ordinary(&union)))
        }
        (by, _) => by,
    };
    if by.is_none() {
        issues.push(unclear(clean, None, "issuer", ""));
    }
    let by = by.unwrap_or_default();
    let known = level.or_else(|| level_of(&by)).or_else(|| issuers.iter().rev().find_map(|(_, text)| level_of(text)));
    if known.is_none() {
        issues.push(unclear(clean, issuers.last().map(|(node, _)| *node), "level", &by));
    }
    let symbols = lines(clean, drafts, LineRole::Symbol);
    let number = symbols.first().map(|(node, text)| (*node, symbol(text)));
    if let Some((node, (printed, complete))) = &number {
        if !complete {
            issues.push(unclear(clean, Some(node), "number", printed));
        }
    } else if drafts.head.title.is_some() && drafts.head.kind.is_some_and(|kind| kind.plans) {
        issues.push(unclear(clean, None, "number", ""));
    }
    let dated = lines(clean, drafts, LineRole::PlaceAndDate);
    let mut day = None;
    let mut site = None;
    if let Some((node, text)) = dated.first() {
        site = text
            .split([','])
            .next()
            .map(str::trim)
            .filter(|place| place.contains(char::is_alphabetic) && !case::lowered(place).starts_with("ngày"))
            .map(str::to_owned);
        let found = moments(&text.replace("ngày", "ngày "), None);
        day = found
            .iter()
            .filter_map(|moment| moment.period)
            .find(|period| period.first_day() == period.last_day())
            .map(|period| period.first_day());
        if day.is_none() {
            issues.push(unclear(clean, Some(node), "date", text));
        }
    } else if drafts.head.title.is_some() {
        issues.push(unclear(clean, None, "date", ""));
    }
    let titled =
        [LineRole::TitleWord, LineRole::TitleSubject].into_iter().any(|role| !lines(clean, drafts, role).is_empty());
    if !titled {
        issues.push(unclear(clean, None, "title", ""));
    }
    Issued {
        by,
        level: known.unwrap_or(Level::Base),
        organisation: lines(clean, drafts, LineRole::Organisation).first().map(|(_, text)| text.clone()),
        symbol: number.map(|(_, (printed, _))| printed).filter(|printed| !printed.is_empty()),
        place: site,
        date: day,
        meeting: lines(clean, drafts, LineRole::Meeting).first().and_then(|(_, text)| meeting(text)),
    }
}

/// The issuing body in ordinary letters: the last one of the header, its lines together; else the one that signs.
fn issuer(issuers: &[(&Draft, String)], signatories: &[(&Draft, String)]) -> Option<String> {
    let signs = signatories.iter().map(|(_, text)| text.as_str()).find(|text| {
        ["BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "BTV", "BCH", "UBND", "ỦY BAN", "BAN TỔ CHỨC", "HỘI ĐỒNG", "CHI ĐOÀN"]
            .iter()
            .any(|word| text.contains(word))
    });
    let Some((_, last)) = issuers.last() else {
        return signs.map(|text| {
            ordinary(
                text.trim_start_matches(|c: char| {
                    matches!(c, 'T' | 'M' | '.' | '/' | ' ') && !text.starts_with("TỈNH")
                })
                .trim(),
            )
        });
    };
    // `BỆNH VIỆN A / BCH CHI ĐOÀN / KHOA B`: columns that a converter put on one line.
    if last.contains(" / ") {
        let parts: Vec<&str> = last.split(" / ").map(str::trim).collect();
        let from = parts
            .iter()
            .rposition(|part| {
                part.starts_with("BCH") || part.starts_with("BAN CHẤP HÀNH") || part.starts_with("BAN THƯỜNG VỤ")
            })
            .unwrap_or(parts.len().saturating_sub(1));
        return Some(ordinary(&parts.get(from..).unwrap_or_default().join(" ")));
    }
    // `TỈNH ĐOÀN A / BAN THƯỜNG VỤ`: the committee of the body above it.
    let committee = ["BCH", "BTV", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN BÍ THƯ"].contains(&last.trim());
    let above = issuers.iter().rev().nth(1).filter(|(_, above)| {
        committee && (above.contains("ĐOÀN") || above.starts_with("BAN CHẤP HÀNH ") || above.starts_with("BCH "))
    });
    if let Some((_, above)) = above {
        return Some(format!("{} {}", ordinary(last), ordinary(above)));
    }
    // A body over two lines: the second goes on where it begins with no body's word, or the first ends open.
    let mut name = last.clone();
    for (_, before) in issuers.iter().rev().skip(1) {
        let whole = begins_body(&case::raised(&name)) && !lacks_body(before, &name);
        let open = ["BCH", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BCH ĐOÀN", "BCH CHI ĐOÀN", "BAN CHẤP HÀNH ĐOÀN"]
            .contains(&before.trim())
            || is_cut_off(before.trim());
        // The Union's own name heads the paper; beside another body's, it issues the paper with that.
        let joint = before.contains(" - ") || before.contains(" – ");
        let joins = open || (!whole && (joint || !before.contains("TNCS HỒ CHÍ MINH")));
        if !joins {
            break;
        }
        name = format!("{before} {name}");
    }
    Some(ordinary(&name))
}

/// Whether a body is one of the Union, which issues a paper alone under the Union's name.
fn is_of_union(by: &str) -> bool {
    ["Đoàn ", "Chi đoàn ", "Liên ", "BCH ", "Ban Chấp hành ", "Ban Thường vụ ", "BTV "]
        .iter()
        .any(|word| by.starts_with(word))
}

/// Whether a name is only where the association above it is: `HỘI SINH VIÊN VIỆT NAM` and below it `TRƯỜNG …`.
fn lacks_body(above: &str, name: &str) -> bool {
    above.starts_with("HỘI ") && above.ends_with(" VIỆT NAM") && name.starts_with("TRƯỜNG")
}

/// A name in capitals as it is written in a sentence: names keep their capitals, common words lose them.
pub(super) fn ordinary(name: &str) -> String {
    if !super::shape::is_capitals(name) {
        return name.to_owned();
    }
    // `THPT`, `GDNN-GDTX`: what has no vowel is short for words.
    let short = |word: &str| word == "UBND" || !fold(word).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let mut words: Vec<String> = Vec::new();
    let mut previous = String::new();
    for (nth, word) in name.split_whitespace().enumerate() {
        let capital = || {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| core::iter::once(first).chain(letters.map(case::small)).collect())
        };
        // A word for a kind of place is small, but begins the name of the body: `Tỉnh đoàn`, `Quận đoàn`.
        let next = name.split_whitespace().nth(nth + 1);
        let city = word != "THÀNH" || next == Some("PHỐ");
        let begins_body = next == Some("ĐOÀN")
            && matches!(word, "TỈNH" | "HUYỆN" | "THÀNH" | "XÃ" | "QUẬN" | "CHI" | "THỊ" | "PHƯỜNG");
        let written = if short(word) || word.chars().any(|c| c.is_ascii_digit()) {
            word.to_owned()
        } else if nth > 0 && !begins_body && city && is_common(&previous, word) {
            case::lowered(word)
        } else {
            capital()
        };
        previous = word.to_owned();
        words.push(written);
    }
    words.join(" ")
}

/// Whether a word is a common one behind the word before it: `Ban Thường vụ`, `Đoàn quận`.
fn is_common(before: &str, word: &str) -> bool {
    /// Behind any word.
    const ALWAYS: &str = " QUẬN PHƯỜNG XÃ TỈNH HUYỆN VÀ BAN CHÚNG VIÊN THỊ PHÒNG THÀNH ";
    /// Behind the word before it.
    const PAIRS: &str = ",CHẤP HÀNH,THƯỜNG VỤ,TRUNG ƯƠNG,THANH NIÊN,THÀNH PHỐ,THỊ TRẤN,BỆNH VIỆN,HỌC VIỆN,ĐẠI HỌC,\
        TIỂU HỌC,CAO ĐẲNG,BAN NHÂN,NHÂN DÂN,ĐÀO TẠO,GIÁO DỤC,CÁC CƠ,ĐOÀN CƠ,CƠ SỞ,CƠ QUAN,DOANH NGHIỆP,CÔNG NGHIỆP,\
        NÔNG NGHIỆP,LÂM NGHIỆP,KHU CÔNG,ĐA KHOA,CÔNG TY,ĐIỆN LỰC,TRUNG ĐOÀN,SƯ ĐOÀN,TIỂU ĐOÀN,QUÂN ĐOÀN,LIÊN HỢP,\
        TỔNG HỢP,HÀNH CHÍNH,LIÊN HIỆP,PHỤ NỮ,TỔ CHỨC,QUÂN SỰ,LỰC MIỀN,HỘI ĐỒNG,BÍ THƯ,CHÍNH PHỦ,KỸ THUẬT,KINH TẾ,\
        Y TẾ,SƯ PHẠM,NỘI VỤ,CÔNG NGHỆ,GIAO THÔNG,MÔI TRƯỜNG,VĂN HÓA,VĂN HOÁ,THỂ THAO,NGÂN HÀNG,BƯU ĐIỆN,VIỄN THÔNG,\
        TƯ PHÁP,TÀI CHÍNH,NGOẠI NGỮ,BIÊN PHÒNG,XÂY DỰNG,KHOA HỌC,LAO ĐỘNG,CÔNG AN,CÔNG THƯƠNG,TỔNG CÔNG,TẬP ĐOÀN,\
        CỔ PHẦN,DẦU KHÍ,HẢI QUAN,DU LỊCH,DÂN TỘC,NỘI TRÚ,TRUNG HỌC,PHỔ THÔNG,QUỐC PHÒNG,TRUYỀN THÔNG,TỈNH ĐOÀN,\
        HUYỆN ĐOÀN,THÀNH ĐOÀN,XÃ ĐOÀN,QUẬN ĐOÀN,CHI ĐOÀN,THỊ ĐOÀN,PHƯỜNG ĐOÀN,LIÊN ĐOÀN,CÔNG ĐOÀN,LIÊN ĐỘI,CHI ĐỘI,\
        ĐỒNG NHÂN,QUỐC TẾ,MẦM NON,THƯ KÝ,LIÊN CHI,";
    ALWAYS.contains(&format!(" {word} ")) || PAIRS.contains(&format!(",{before} {word},"))
}

/// The level that the name of a body shows.
pub(super) fn level_of(name: &str) -> Option<Level> {
    let upper = case::raised(name);
    let pairs = Pairs::of(&upper);
    let has = |words: &[&str]| pairs.holds_any(words);
    if has(&["CHI ĐOÀN CƠ SỞ"]) {
        Some(Level::Base)
    } else if has(&["CHI ĐOÀN"]) {
        Some(Level::Chapter)
    } else if has(&[
        "XÃ",
        "PHƯỜNG",
        "THỊ TRẤN",
        "TRƯỜNG",
        "ĐẠI HỌC",
        "CAO ĐẲNG",
        "HỌC VIỆN",
        "BỆNH VIỆN",
        "CÔNG TY",
        "ĐẶC KHU",
        "LIÊN ĐỘI",
        "ĐOÀN CƠ SỞ",
    ]) && !has(&["THỊ XÃ"])
    {
        Some(Level::Base)
    } else if has(&["QUẬN", "HUYỆN", "THỊ XÃ", "THỊ ĐOÀN"]) {
        Some(Level::District)
    } else if has(&["TRUNG ƯƠNG", "TW ĐOÀN", "TWĐTN", "THỦ TƯỚNG", "CHÍNH PHỦ"]) {
        Some(Level::Central)
    } else if has(&["TỈNH", "THÀNH ĐOÀN", "THÀNH PHỐ", " TP", "TP.", "TP "]) {
        Some(Level::Province)
    } else {
        None
    }
}

/// Number and symbol without the spaces in it: `Số: 70 -KH/ĐTN`; and whether the number is there.
fn symbol(text: &str) -> (String, bool) {
    let rest = text.trim_start_matches("Số").trim_start_matches("SỐ").trim_start().trim_start_matches(':').trim();
    let mut printed = String::with_capacity(rest.len());
    let mut spaced = false;
    for c in rest.chars() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let joined = matches!(c, '-' | '/' | '–') || printed.ends_with(['-', '/', '–']) || printed.is_empty();
        if spaced && !joined {
            printed.push(' ');
        }
        spaced = false;
        printed.push(if c == '–' { '-' } else { c });
    }
    let complete = printed.starts_with(|c: char| c.is_ascii_digit()) && printed.contains('/');
    let blank = printed.trim_start_matches(['.', '…', '_', '-', '/', ' ']);
    let printed = if complete { printed } else { blank.to_owned() };
    (printed, complete)
}

/// `“Tài liệu Hội nghị BCH Tỉnh đoàn lần thứ mười một, khóa XIII”`
fn meeting(text: &str) -> Option<Meeting> {
    let text = text.trim_matches(|c: char| matches!(c, '“' | '”' | '"' | '(' | ')') || c.is_whitespace());
    let lowered = case::lowered(text);
    let from = ["hội nghị", "kỳ họp", "đại hội"].iter().filter_map(|word| lowered.find(word)).min()?;
    let session = lowered.find("lần thứ").filter(|at| *at > from);
    let term = ["khóa ", "khoá "].iter().filter_map(|word| lowered.find(word)).min().filter(|at| *at > from);
    let name_end = session.or(term).unwrap_or(text.len());
    let trimmed = |from: usize, to: usize| {
        text.get(from..to)
            .map(|part| part.trim().trim_end_matches(',').trim().to_owned())
            .filter(|part| !part.is_empty())
    };
    Some(Meeting {
        name: trimmed(from, name_end)?,
        session: session.and_then(|at| trimmed(at, term.filter(|term| *term > at).unwrap_or(text.len()))),
        term: term.and_then(|at| trimmed(at, session.filter(|session| *session > at).unwrap_or(text.len()))),
    })
}

/// The period that the title names; else that of the preamble; else the year of the date.
pub(super) fn period(clean: &Clean<'_>, drafts: &Drafts, issued: &Issued, issues: &mut Issues) -> Period {
    let title: Vec<String> = lines(clean, drafts, LineRole::TitleWord)
        .into_iter()
        .chain(lines(clean, drafts, LineRole::TitleSubject))
        .map(|(_, text)| text)
        .collect();
    let title = title.join(" ");
    let widest = |text: &str| {
        let found = moments(&case::lowered(text), None);
        let periods = || found.iter().filter_map(|moment| moment.period);
        let span = found.iter().find_map(|moment| {
            let words = text.get(moment.at.clone())?;
            let years: Vec<&str> = words.split(['-', '–']).map(str::trim).collect();
            (years.len() == 2)
                .then(|| format!("{}/{}", years.first()?.get(..4)?, years.get(1)?).parse::<Period>().ok())?
        });
        periods().find(|period| period.first_day() != period.last_day()).or(span).or_else(|| {
            // `ngày 26/3/2025` names its year.
            periods().next().and_then(|period| Period::year(chrono::Datelike::year(&period.first_day())))
        })
    };
    let year_in = |text: &str| {
        let found =
            text.split(|c: char| !c.is_ascii_digit()).rfind(|digits| digits.len() == 4 && digits.starts_with("20"));
        found.and_then(|digits| digits.parse().ok()).and_then(Period::year)
    };
    let preamble = || {
        let nodes = drafts.nodes.iter().filter(|node| node.kind == NodeKind::Preamble);
        nodes.map(|node| clean.words(node.text.clone())).collect::<Vec<_>>().join(" ")
    };
    let dated = || issued.date.and_then(|date| Period::year(chrono::Datelike::year(&date)));
    let line_year = || lines(clean, drafts, LineRole::PlaceAndDate).first().and_then(|(_, text)| year_in(text));
    widest(&title)
        .or_else(|| year_in(&title))
        .or_else(dated)
        .or_else(line_year)
        .or_else(|| widest(&preamble()))
        .or_else(|| year_in(&preamble()))
        .unwrap_or_else(|| {
            issues.push(unclear(clean, None, "period", &title));
            Period::year_of(chrono::NaiveDate::MIN)
        })
}

/// Whether the paper is still open to change: a draft, or a question to a meeting.
pub(super) fn status(clean: &Clean<'_>, drafts: &Drafts, asks: bool) -> Status {
    let draft = drafts.nodes.iter().filter(|node| node.kind == NodeKind::Header).any(|node| {
        let text = case::lowered(clean.get(node.text.clone()));
        text.contains("dự thảo") || text.contains("xin ý kiến")
    });
    if draft || asks { Status::InConsultation } else { Status::Adopted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_loses_its_spaces_and_a_blank_number_is_told() {
        assert_eq!(symbol("Số: 70 -KH/TĐTN"), ("70-KH/TĐTN".to_owned(), true));
        assert_eq!(symbol("Số:3 /KHLT-ĐTN-GDĐT"), ("3/KHLT-ĐTN-GDĐT".to_owned(), true));
        assert_eq!(symbol("Số:      KH/TĐTN"), ("KH/TĐTN".to_owned(), false));
        assert_eq!(symbol("Số: ……-KH/TĐTN"), ("KH/TĐTN".to_owned(), false));
    }

    #[test]
    fn a_name_in_capitals_is_written_in_ordinary_letters() {
        assert_eq!(ordinary("BAN THƯỜNG VỤ TỈNH ĐOÀN"), "Ban Thường vụ Tỉnh đoàn");
        assert_eq!(ordinary("BCH ĐOÀN HUYỆN MƯỜNG TÈ"), "BCH Đoàn huyện Mường Tè");
        assert_eq!(ordinary("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"), "Ủy ban nhân dân tỉnh Lai Châu");
    }

    #[test]
    fn a_level_is_told_from_the_name() {
        for (name, level) in [
            ("BCH ĐOÀN XÃ MƯỜNG SO", Some(Level::Base)),
            ("Ban Thường vụ Tỉnh đoàn", Some(Level::Province)),
            ("BCH ĐOÀN HUYỆN MƯỜNG TÈ", Some(Level::District)),
            ("CHI ĐOÀN BẢN A", Some(Level::Chapter)),
            ("BAN CHẤP HÀNH TRUNG ƯƠNG", Some(Level::Central)),
            ("BAN TỔ CHỨC", None),
        ] {
            assert_eq!(level_of(name), level, "{name}");
        }
    }
}
