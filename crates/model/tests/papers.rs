//! Papers of a word processor as they are written: what the reader of such papers finds in them, and what LibreOffice prints.

#![cfg(all(feature = "docx", feature = "papers"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may panic, and say what it leaves out"
)]

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use orientation::assessment::{Answer, Evidence, Proof};
use orientation::cases::unit;
use orientation::office::docx;
use orientation::summary::{Collection, CollectionView, UnitFilter};
use orientation::{Assessment, CriteriaSet, Lang, builtin, document, papers};

fn frozen() -> (CriteriaSet, Assessment) {
    let set = document::read(include_str!("../../../tests/frozen/criteria-v1.json")).unwrap();
    (set, document::read(include_str!("../../../tests/frozen/assessment-v2.json")).unwrap())
}

fn chapter() -> CriteriaSet {
    document::read(builtin("chi-doan").unwrap()).unwrap()
}

fn view(units: u64) -> CollectionView {
    let set = chapter();
    let mut collection = Collection::default();
    let forms = (0..units).map(|number| document::write(&unit(&set, number)));
    let texts: Vec<String> = [document::write(&set)].into_iter().chain(forms).collect();
    collection.take(&texts);
    let scope = collection.scopes()[0].scope.clone();
    collection.view(&scope, &UnitFilter::default(), "2022-12-01".parse().unwrap())
}

fn text(bytes: &[u8]) -> String {
    docx::read(bytes).unwrap().text
}

#[test]
fn a_form_on_paper_says_who_answered_what_and_what_was_given() {
    let (set, form) = frozen();
    let said = text(&papers::form(&set, &form, Lang::Vietnamese).unwrap());
    let review = form.reviews.iter().find(|review| review.level == 1).unwrap();
    let given = review.scores.values().find_map(|score| score.reason.as_deref()).unwrap();
    for wanted in [
        form.unit.name.as_str(),
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
        &set.title,
        given,
        "Tổng cộng",
        "(ký, ghi rõ họ tên)",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    for criterion in set.criteria().filter(|criterion| form.answers.contains_key(&criterion.id)) {
        assert!(said.contains(&criterion.title), "{}", criterion.title);
    }
}

#[test]
fn a_report_on_paper_has_every_unit_by_name_and_room_for_signatures() {
    let view = view(5);
    let said = text(&papers::report(&view, Lang::Vietnamese).unwrap());
    for unit in &view.units {
        assert!(said.contains(&unit.name), "{}\n{said}", unit.name);
    }
    for wanted in ["BÁO CÁO TỔNG HỢP", "TM. BAN CHẤP HÀNH", "năm 2022", "Số đơn vị đã nhận: 5."] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    assert!(text(&papers::report(&view, Lang::English).unwrap()).contains("SUMMARY REPORT"));
}

#[test]
fn a_paper_is_the_same_bytes_whenever_it_is_written_and_holds_any_words() {
    let (set, mut form) = frozen();
    let mut answer = Answer::default();
    answer.note = Some("a < b & \"c\" \u{0}\u{b}\u{ffff} _x0041_ ]]>".to_owned());
    answer.evidence = vec![Evidence::new(Proof::Text { text: "dòng một\r\ndòng hai".to_owned() })];
    form.answers.insert(set.criteria().next().unwrap().id.clone(), answer);
    let paper = papers::form(&set, &form, Lang::Vietnamese).unwrap();
    assert_eq!(paper, papers::form(&set, &form, Lang::Vietnamese).unwrap());
    assert!(text(&paper).contains("a < b & \"c\"  _x0041_ ]]>"), "{}", text(&paper));
}

/// A paper as LibreOffice prints it; `None`, and said to be, where there is no LibreOffice.
fn printed(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join(format!("profile-{name}")).display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .arg(&file)
        .output();
    match run {
        Ok(_) => Some(fs::read(file.with_extension("pdf")).unwrap()),
        Err(_) => {
            eprintln!("left out: LibreOffice (`soffice`) is not on this machine");
            None
        }
    }
}

/// How many pages a PDF has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
}

#[test]
fn a_word_processor_opens_and_prints_what_was_written() {
    let set = chapter();
    let form = papers::form(&set, &unit(&set, 3), Lang::Vietnamese).unwrap();
    let report = papers::report(&view(40), Lang::Vietnamese).unwrap();
    for (name, paper) in [("phieu.docx", form), ("bao-cao.docx", report)] {
        let Some(pdf) = printed(name, &paper) else { return };
        assert!(pdf.starts_with(b"%PDF-"), "{name}");
        assert!((2..20).contains(&pages(&pdf)), "{name} has {} pages", pages(&pdf));
    }
}
