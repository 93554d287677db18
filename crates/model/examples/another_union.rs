//! Writes the small plan of another union in code, with criteria for it: `cargo run -p orientation --example another_union`.
//!
//! Prints both as files, the plan first, one below the other.

use std::error::Error;

use orientation::criteria::{Band, CriteriaSet, Criterion, EvidenceNeed, Group, PlanRef, Rule, UnitType};
use orientation::plan::{Kind, Level, PlanBuilder};
use orientation::{Points, document, validate};

fn main() -> Result<(), Box<dyn Error>> {
    let (plan, paper) =
        PlanBuilder::new("dien-bien-2024", "Ban Thường vụ Tỉnh đoàn Điện Biên", Level::Province, "2024".parse()?)?
            .title("CHƯƠNG TRÌNH", "Công tác Đoàn và phong trào thanh thiếu nhi năm 2024")
            .section(
                "I.",
                "Công tác giáo dục",
                Kind::Education,
                &["100% chi đoàn sinh hoạt chủ điểm mỗi tháng. Mỗi Đoàn cơ sở tổ chức ít nhất 02 buổi học tập."],
            )?
            .section(
                "II.",
                "Phong trào hành động",
                Kind::Movement,
                &[
                    "Mỗi đoàn viên trồng 10 cây xanh.",
                    "Ra quân Chiến dịch tình nguyện hè trước ngày 15/6; báo cáo kết quả trước ngày 30/8.",
                ],
            )?
            .section("III.", "Tổ chức thực hiện", Kind::Organisation, &["Các đơn vị báo cáo trước ngày 30/11."])?
            .signed(&["TM. BAN THƯỜNG VỤ TỈNH ĐOÀN"])
            .build();

    let band = |from: &str, points| Ok::<_, Box<dyn Error>>(Band::new(Points::whole(points)).with_from(from.parse()?));
    let meetings = Rule::PercentTiers {
        of: Some("chi đoàn sinh hoạt đủ / tổng số chi đoàn".to_owned()),
        bands: vec![band("100%", 30)?],
    };
    let trees = Rule::Count { each: "0.5".parse()?, max: Points::whole(20), unit: Some("cây".to_owned()) };
    let set = CriteriaSet::new("dien-bien-2024-co-so".parse()?, "2024.1".parse()?, "Tiêu chí Đoàn cơ sở năm 2024")
        .with_unit_types([UnitType::Base])
        .with_period("2024".parse()?)
        .with_plan(PlanRef::new(plan.id.clone()).with_fingerprint(document::fingerprint(&plan)))
        .with_total(Points::whole(60))
        .with_group(
            Group::new("giao-duc".parse()?, "Giáo dục").with_marker("I").with_criterion(
                Criterion::new("sinh-hoat".parse()?, "Sinh hoạt chủ điểm hằng tháng", meetings)
                    .with_cites(["i.t1".parse()?]),
            ),
        )
        .with_group(
            Group::new("phong-trao".parse()?, "Phong trào")
                .with_marker("II")
                .with_criterion(
                    Criterion::new("cay-xanh".parse()?, "Trồng cây xanh", trees).with_cites(["ii.t1".parse()?]),
                )
                .with_criterion(
                    Criterion::new(
                        "ra-quan".parse()?,
                        "Ra quân trước ngày 15/6",
                        Rule::YesNo { points: Points::whole(10) },
                    )
                    .with_evidence(EvidenceNeed::Required)
                    .with_cites(["ii.t2".parse()?, "iii.t1".parse()?]),
                ),
        );

    eprint!("{}{}{}", validate::plan(&plan), validate::source(&plan, &paper), validate::criteria(&set, Some(&plan)));
    print!("{}{}", document::write(&plan), document::write(&set));
    Ok(())
}
