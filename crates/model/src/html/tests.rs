use super::*;
use crate::plan::{Activity, Annex, Status};
use crate::{Id, LAI_CHAU_2022_SOURCE, Passage, lai_chau_2022};
use unicode_normalization::UnicodeNormalization;

/// A tag or a text between tags.
#[derive(Debug)]
enum Token<'h> {
    Open { tag: &'h str, attributes: &'h str },
    Close(&'h str),
    Text(&'h str),
}

fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut pieces = html.split('<');
    let mut found = vec![Token::Text(pieces.next().unwrap())];
    for piece in pieces {
        let (inside, text) = piece.split_once('>').unwrap();
        if inside == "br" {
            // The only element without an end.
            found.push(Token::Text(text));
            continue;
        }
        let (tag, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        found.push(match tag.strip_prefix('/') {
            Some(tag) => Token::Close(tag),
            None => Token::Open { tag, attributes },
        });
        found.push(Token::Text(text));
    }
    found
}

/// The text of the paper in a rendering: everything but what is marked as added.
fn paper(html: &str) -> String {
    let mut text = String::new();
    let mut added: Vec<bool> = vec![false];
    for token in tokens(html) {
        match token {
            Token::Open { attributes, .. } => {
                added.push(*added.last().unwrap() || attributes.contains("orientation-added"));
            }
            Token::Close(_) => drop(added.pop()),
            Token::Text(part) if !added.last().unwrap() => text.push_str(part),
            Token::Text(_) => {}
        }
    }
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    plain.replace("&amp;", "&")
}

fn bare(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace()).collect()
}

fn everything() -> Options {
    Options { contents: Part::Shown, ..Options::default() }
}

#[test]
fn the_words_of_the_paper_stand_there_once_each_in_their_order() {
    for options in [Options::default(), everything(), Options { lang: Lang::English, ..everything() }] {
        assert_eq!(bare(&paper(&render(&lai_chau_2022(), &options))), bare(LAI_CHAU_2022_SOURCE));
    }
}

#[test]
fn every_element_is_closed_where_html_lets_it_be() {
    const INSIDE_P: [&str; 4] = ["span", "strong", "code", "a"];
    let html = render(&lai_chau_2022(), &everything());
    let mut open: Vec<&str> = Vec::new();
    for token in tokens(&html) {
        match token {
            Token::Open { tag, .. } => {
                let inside = open.last().copied();
                match inside {
                    Some("p") => assert!(INSIDE_P.contains(&tag), "{tag} in p"),
                    Some("ul") => assert_eq!(tag, "li"),
                    Some("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => assert_eq!(tag, "span"),
                    _ => {}
                }
                assert!(tag != "li" || inside == Some("ul"));
                open.push(tag);
            }
            Token::Close(tag) => assert_eq!(open.pop(), Some(tag)),
            Token::Text(text) => {
                assert!(text.trim().is_empty() || !matches!(open.last(), Some(&("ul" | "section" | "article"))));
            }
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_node_and_initiative_has_one_id_and_every_link_leads_to_one() {
    let plan = lai_chau_2022();
    let html = render(&plan, &everything());
    let ids = values(&html, "id");
    let mut expected: Vec<String> = vec![format!("orientation-{}", plan.id)];
    expected.extend(plan.nodes().iter().map(|node| format!("orientation-{}", node.id)));
    let mut known: Vec<&str> = ids.clone();
    known.sort_unstable();
    known.dedup();
    assert_eq!(known.len(), ids.len());
    for id in &expected {
        assert!(ids.contains(&id.as_str()), "{id}");
    }
    assert_eq!(ids.len(), expected.len() + plan.initiatives.len());
    let links = values(&html, "href");
    assert!(links.len() > plan.initiatives.len());
    for link in links {
        assert!(ids.contains(&link.strip_prefix('#').unwrap()), "{link}");
    }
}

#[test]
fn headings_begin_at_the_title_and_deepen_by_one() {
    for title_level in 0..=9 {
        let html = render(&lai_chau_2022(), &Options { title_level, ..everything() });
        let tags = tokens(&html);
        let levels: Vec<u8> = tags
            .iter()
            .filter_map(|token| match token {
                Token::Open { tag, .. } => tag.strip_prefix('h')?.parse().ok(),
                _ => None,
            })
            .collect();
        assert_eq!(levels.first(), Some(&title_level.clamp(1, 6)));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1 && pair[1] >= levels[0]), "{levels:?}");
        assert_eq!(levels.len(), 1 + 1 + 15 + 1);
    }
}

#[test]
fn there_is_no_script_no_style_and_no_foreign_address() {
    let html = page(&lai_chau_2022(), &everything());
    for word in ["<script", "<style", "style=", "javascript:", "http:", "https:", " on", "<img", "<link"] {
        assert!(!tokens(&html).iter().any(|token| match token {
            Token::Open { tag, attributes } => format!("<{tag} {attributes}").contains(word),
            _ => false,
        }));
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "\"><script>alert('x')</script>&amp;";
    let mut plan = lai_chau_2022();
    plan.header[5].passage.text = hostile.to_owned();
    plan.sections[0].heading.text = hostile.to_owned();
    plan.sections[0].sections[0].tasks[0].passage.text = hostile.to_owned();
    plan.initiatives[0].name = hostile.to_owned();
    let options = Options { id_prefix: "a\" onclick=\"".to_owned(), ..everything() };
    let html = page(&plan, &options);
    assert!(!html.contains("<script"));
    assert!(html.contains("id=\"aonclick2.1\""));
    assert_eq!(html.matches("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;").count(), 6);
}

#[test]
fn an_absent_annex_is_said_to_be_absent_in_the_language_asked_for() {
    let plan = lai_chau_2022();
    let said = "<p class=\"orientation-added\" lang=\"vi\">Văn bản nói có danh mục kèm theo, nhưng danh mục không đi cùng văn bản.</p>";
    assert_eq!(render(&plan, &Options::default()).matches(said).count(), 1);
    let english = render(&plan, &Options { lang: Lang::English, ..Options::default() });
    assert!(english.contains("<p class=\"orientation-added\" lang=\"en\">The paper speaks of a list attached to it"));
}

#[test]
fn the_adopted_option_and_the_activities_are_shown() {
    let mut plan = lai_chau_2022();
    plan.status = Status::Adopted;
    plan.theme.as_mut().unwrap().adopted = Some("1.o2".parse().unwrap());
    let list = plan.activities.as_mut().unwrap();
    list.annex = Annex::Included;
    let id: Id = "3.v1".parse().unwrap();
    list.items = vec![Activity::new(id, Passage::new("Ngày hội"))];
    let html = render(&plan, &Options::default());
    assert!(html.contains("”. <strong class=\"orientation-added\" lang=\"vi\">Phương án được chọn</strong></p>"));
    assert!(html.contains("<p id=\"orientation-3.v1\" role=\"listitem\">Ngày hội</p>"));
    assert!(html.contains("Văn bản đã ban hành.") && !html.contains("danh mục không đi cùng"));
}

#[test]
fn names_are_listed_by_the_alphabet_with_the_numbers_under_which_they_stand() {
    let html = render(&lai_chau_2022(), &Options::default());
    let index = html.split("<aside").nth(1).unwrap();
    assert!(index.contains(
        "<li id=\"orientation-xuan-tinh-nguyen\"><b lang=\"vi\">Xuân tình nguyện</b> (chương trình): \
         <a href=\"#orientation-2.2.s3.t2.a1\">mục 2.2</a></li>"
    ));
    let names: Vec<&str> = index.split("<b lang=\"vi\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert!(names.is_sorted_by(|a, b| crate::vietnamese::compare(a, b).is_le()), "{names:?}");
    assert_eq!(names.len(), lai_chau_2022().initiatives.len());
}
