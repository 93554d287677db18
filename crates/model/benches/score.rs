//! How long scoring takes: the whole form, one answer, and reading beside it.
//!
//! `cargo bench -p orientation --bench score`

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use orientation::assessment::{Answer, Value};
use orientation::cases::form;
use orientation::checklist::Checklist;
use orientation::score::score;
use orientation::{Assessment, CriteriaSet, Points, document};

fn whole(bencher: &mut Criterion) {
    for count in [60, 600] {
        let case = form(count);
        bencher.bench_function(&format!("score {count} criteria from the parsed form"), |b| {
            b.iter(|| score(black_box(&case.set), black_box(&case.assessment), case.as_of));
        });
    }
}

fn one_answer(bencher: &mut Criterion) {
    let case = form(600);
    let mut open = Checklist::new(case.set, case.assessment, case.as_of);
    // The sixth of each six criteria is a free score.
    let id = "c305".parse().unwrap();
    let mut points = 0;
    bencher.bench_function("change one answer of 600", |b| {
        b.iter(|| {
            points = (points + 50) % 1_050;
            let value = Value::Points(Points::from_hundredths(points));
            black_box(open.set_answer(&id, Some(Answer::default().with_value(value))))
        });
    });
}

fn reading(bencher: &mut Criterion) {
    let case = form(60);
    let (set, filled) = (document::write(&case.set), document::write(&case.assessment));
    bencher.bench_function("read 60 criteria and their answers with serde_json alone", |b| {
        #[derive(serde::Deserialize)]
        struct File<T> {
            content: T,
        }
        b.iter(|| {
            let set: File<CriteriaSet> = serde_json::from_str(black_box(&set)).unwrap();
            let filled: File<Assessment> = serde_json::from_str(black_box(&filled)).unwrap();
            black_box((set.content, filled.content))
        });
    });
    bencher.bench_function("read and score 60 criteria and their answers", |b| {
        b.iter(|| {
            let set: CriteriaSet = document::read(black_box(&set)).unwrap();
            let filled: Assessment = document::read(black_box(&filled)).unwrap();
            let card = score(&set, &filled, case.as_of);
            black_box((set, filled, card))
        });
    });
}

criterion_group!(benches, whole, one_answer, reading);
criterion_main!(benches);
