use super::*;
use crate::lai_chau_2022;
use crate::plan::{Activity, ActivityList};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// What is said of the built-in plan after a change.
#[track_caller]
fn said(change: impl FnOnce(&mut Plan), messages: &[&str]) {
    let mut plan = lai_chau_2022();
    change(&mut plan);
    let found: Vec<String> = super::plan(&plan).issues.iter().map(ToString::to_string).collect();
    assert_eq!(found, messages);
}

/// Section 2.1 and so on: the built-in plan has all but one section under the first.
fn section(plan: &mut Plan, nth: usize) -> &mut Section {
    &mut plan.sections[0].sections[nth - 1]
}

fn task(plan: &mut Plan, nth: usize, task: usize) -> &mut Task {
    &mut section(plan, nth).tasks[task - 1]
}

fn initiative<'p>(plan: &'p mut Plan, name: &str) -> &'p mut Initiative {
    plan.initiatives.iter_mut().find(|initiative| initiative.id.as_str() == name).unwrap()
}

#[test]
fn the_built_in_plan_has_nothing_wrong() {
    said(|_| {}, &[]);
}

#[test]
fn an_id_used_twice_is_told_once() {
    said(
        |plan| task(plan, 4, 2).id = id("2.4.t1"),
        &["error duplicate-id at 2.4.t1: id `2.4.t1` is used 2 times, expected once"],
    );
}

#[test]
fn a_node_and_an_initiative_may_not_share_an_id() {
    said(
        |plan| task(plan, 4, 2).id = id("xuan-tinh-nguyen"),
        &["error duplicate-id at xuan-tinh-nguyen: id `xuan-tinh-nguyen` is used 2 times, expected once"],
    );
}

#[test]
fn a_number_that_does_not_follow_is_told_at_its_node() {
    said(
        |plan| section(plan, 3).heading.marker = Some("2.2.".to_owned()),
        &[
            "warning numbering-gap at 2.3: number `2.2.` follows `2.2.`, expected `2.3.`",
            "warning numbering-gap at 2.4: number `2.4.` follows `2.2.`, expected `2.3.`",
        ],
    );
}

#[test]
fn a_list_without_its_first_number_is_told() {
    said(
        |plan| drop(section(plan, 7).tasks.remove(0)),
        &["warning numbering-start at 2.7.t2: the first number is `2.`, expected `1.`"],
    );
}

#[test]
fn what_points_nowhere_is_told_with_its_field() {
    said(
        |plan| task(plan, 1, 1).actions[0].initiatives.push(id("unknown")),
        &["error dangling-reference at 2.1.t1.a1: `unknown` is named by `initiatives` but does not exist"],
    );
    said(
        |plan| initiative(plan, "thanh-nien-tinh-nguyen").mentions[0].node = id("9"),
        &["error dangling-reference at thanh-nien-tinh-nguyen: `9` is named by `mentions` but does not exist"],
    );
    said(
        |plan| plan.activities.as_mut().unwrap().section = id("2.1.t1"),
        &["error dangling-reference at activities: `2.1.t1` is named by `section` but does not exist"],
    );
}

#[test]
fn words_that_are_missing_are_told() {
    said(
        |plan| {
            plan.header[0].passage.text = " ".to_owned();
            plan.signature[0].passage.text.clear();
            section(plan, 4).heading.text.clear();
            initiative(plan, "chap-canh-tuong-lai").name.clear();
        },
        &[
            "warning empty-text at header: no words, expected the text of the paper",
            "warning empty-text at 2.4: no words, expected the text of the paper",
            "warning empty-text at signature: no words, expected the text of the paper",
            "warning empty-text at chap-canh-tuong-lai: no words, expected the text of the paper",
        ],
    );
}

#[test]
fn a_section_without_kind_and_a_task_of_a_foreign_kind_are_told() {
    said(
        |plan| section(plan, 6).kinds.clear(),
        &["warning no-kind at 2.6: the section states no kind, expected at least one"],
    );
    said(
        |plan| task(plan, 5, 1).kind = Kind::Congress,
        &["warning kind-outside-section at 2.5.t1: the task's kind is `congress`, expected one of the section's: \
           international, organisation, front"],
    );
}

#[test]
fn a_theme_that_is_no_option_or_does_not_fit_the_status_is_told() {
    said(
        |plan| {
            plan.status = Status::Adopted;
            plan.theme.as_mut().unwrap().adopted = Some(id("1.o4"));
        },
        &["error adopted-theme-unknown at 1: adopted theme `1.o4` is not among the 3 options"],
    );
    said(
        |plan| plan.theme.as_mut().unwrap().adopted = Some(id("1.o2")),
        &["warning status-contradicts-theme at 1: status is `inConsultation` but adopted theme is `1.o2`"],
    );
    said(
        |plan| plan.status = Status::Adopted,
        &["warning status-contradicts-theme at 1: status is `adopted` but adopted theme is `none`"],
    );
}

#[test]
fn a_paper_dated_after_its_period_is_told() {
    said(
        |plan| plan.period = "2020".parse().unwrap(),
        &["warning dated-after-period at plan: dated 2021-07-20 but the period `2020` ended on 2020-12-31"],
    );
}

#[test]
fn activities_are_held_against_period_tasks_and_annex() {
    let activity = |n: u32, period: &str, task: &str| Activity {
        period: Some(period.parse().unwrap()),
        tasks: vec![id(task)],
        ..Activity::new(id(&format!("3.{n}")), Passage::new("Ngày hội"))
    };
    let items = vec![activity(1, "2022-03", "2.1.t1"), activity(2, "2023-03", "2.1")];
    said(
        |plan| plan.activities = Some(ActivityList { section: id("3"), annex: Annex::Absent, items }),
        &[
            "warning activity-outside-period at 3.2: `2023-03` lies outside the plan's period `2022`",
            "error dangling-reference at 3.2: `2.1` is named by `tasks` but does not exist",
            "warning annex-contradicts-list at activities: annex is `absent` but 2 activities are listed",
        ],
    );
    said(
        |plan| plan.activities.as_mut().unwrap().annex = Annex::Included,
        &["warning annex-contradicts-list at activities: annex is `included` but 0 activities are listed"],
    );
}

#[test]
fn actions_that_do_not_give_their_task_back_are_told_with_the_first_difference() {
    said(
        |plan| task(plan, 1, 2).actions[1].passage.text = "Đẩy mạnh các hoạt động giáo dục.".to_owned(),
        &["error actions-differ-from-task at 2.1.t2: the actions do not give the task back, \
           first difference at `tuyên truyền trước, trong và sau Đại hội`"],
    );
    said(
        |plan| drop(task(plan, 1, 2).actions.pop()),
        &["error actions-differ-from-task at 2.1.t2: the actions do not give the task back, \
           first difference at `Đẩy mạnh các hoạt động tuyên truyền trướ`"],
    );
    // White space is no difference.
    said(|plan| task(plan, 1, 2).passage.text.insert_str(7, "  \n"), &[]);
}

#[test]
fn mentions_are_held_against_their_words_and_their_actions() {
    said(
        |plan| {
            let mention = &mut initiative(plan, "em-nuoi-cua-doan").mentions[0];
            (mention.start, mention.end) = (0, 9999);
        },
        &["error mention-out-of-text at em-nuoi-cua-doan: initiative `em-nuoi-cua-doan` is mentioned at 0–9999, \
           outside the words of `2.4.t1.a6`"],
    );
    let disagreement = "error mention-contradicts-action at 2.4.t1.a6: \
                        initiative `em-nuoi-cua-doan` and action `2.4.t1.a6` do not both name each other";
    said(|plan| task(plan, 4, 1).actions[5].initiatives.clear(), &[disagreement]);
    said(
        |plan| initiative(plan, "em-nuoi-cua-doan").mentions.clear(),
        &[
            disagreement,
            "warning never-mentioned at em-nuoi-cua-doan: initiative `em-nuoi-cua-doan` is mentioned nowhere",
        ],
    );
}

#[test]
fn a_mention_that_cuts_a_letter_is_out_of_its_text() {
    let mut plan = lai_chau_2022();
    let inside_a_letter = "Em nu".len() + 1;
    let at = plan.node("2.4.t1.a6").unwrap().passage().text.find("Em nuôi").unwrap() + inside_a_letter;
    initiative(&mut plan, "em-nuoi-cua-doan").mentions[0].start = u32::try_from(at).unwrap();
    assert_eq!(super::plan(&plan).of(Code::MentionOutOfText).count(), 1);
}

#[test]
fn places_in_the_source_that_cannot_be_are_told() {
    said(
        |plan| {
            let span = task(plan, 1, 2).passage.span.unwrap();
            task(plan, 1, 3).passage.span = Some(span);
            task(plan, 1, 3).actions.iter_mut().for_each(|action| action.passage.span = None);
        },
        &["error span-out-of-order at 2.1.t3: bytes 1669–2300 of the source, expected to begin at 2300 or later"],
    );
    said(
        |plan| plan.signature[0].passage.span.as_mut().unwrap().end = 99_999,
        &["error span-out-of-bounds at signature: bytes 15831–99999 of the source, expected to lie within 0–15865"],
    );
    said(
        |plan| task(plan, 1, 2).actions[0].passage.span.as_mut().unwrap().start = 5,
        &["error span-out-of-bounds at 2.1.t2.a1: bytes 5–1929 of the source, expected to lie within 1669–2300"],
    );
    said(
        |plan| {
            let span = plan.header[1].passage.span.as_mut().unwrap();
            (span.start, span.end) = (span.end, span.start);
        },
        &["error span-out-of-bounds at header: bytes 93–6 of the source, expected to lie within 0–15865"],
    );
}

#[test]
fn findings_come_in_the_order_of_the_paper() {
    said(
        |plan| {
            task(plan, 4, 1).passage.text.clear();
            task(plan, 4, 1).actions.clear();
            section(plan, 1).kinds.clear();
            initiative(plan, "chap-canh-tuong-lai").mentions.clear();
            initiative(plan, "thanh-nien-tinh-nguyen").mentions.clear();
            for name in ["5-dieu-bac-ho-day", "ren-luyen-doi-vien", "vi-dan-em-than-yeu", "em-nuoi-cua-doan"] {
                initiative(plan, name).mentions[0] = Mention { node: id("2"), start: 0, end: 3 };
            }
        },
        &[
            "warning no-kind at 2.1: the section states no kind, expected at least one",
            "warning empty-text at 2.4.t1: no words, expected the text of the paper",
            "warning never-mentioned at thanh-nien-tinh-nguyen: initiative `thanh-nien-tinh-nguyen` is mentioned nowhere",
            "warning never-mentioned at chap-canh-tuong-lai: initiative `chap-canh-tuong-lai` is mentioned nowhere",
        ],
    );
}
