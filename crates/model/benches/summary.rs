//! How long it takes to score and add up, to read and add up, and to merge.
//!
//! `cargo bench -p orientation --bench summary`

#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use orientation::cases::{form, unit};
use orientation::summary::{Counter, LevelRef, Summary, Tally};
use orientation::{Assessment, document};

/// Assessments of 60 answers each, by the units 0 to 999.
const UNITS: u64 = 1_000;

fn counting(bencher: &mut Criterion) {
    let case = form(60);
    let files: Vec<Assessment> = (0..UNITS).map(|number| unit(&case.set, number)).collect();
    let texts: Vec<String> = files.iter().map(document::compact).collect();
    let mut group = bencher.benchmark_group("summary");
    group.throughput(Throughput::Elements(UNITS));
    group.bench_function("score and add up 60 answers from the parsed form", |b| {
        let mut counter = Counter::new(&case.set, case.as_of);
        b.iter(|| {
            let mut tally = Tally::default();
            files.iter().for_each(|file| counter.count(black_box(file), &mut tally).unwrap());
            tally
        });
    });
    group.bench_function("score and add up 60 answers from JSON text", |b| {
        let mut counter = Counter::new(&case.set, case.as_of);
        b.iter(|| {
            let mut tally = Tally::default();
            for text in &texts {
                let file: Assessment = document::read(black_box(text)).unwrap();
                counter.count(&file, &mut tally).unwrap();
            }
            tally
        });
    });
    group.bench_function("make the row of 60 answers with its fingerprint", |b| {
        let mut counter = Counter::new(&case.set, case.as_of);
        b.iter(|| files.iter().map(|file| counter.row(black_box(file)).unwrap()).collect::<Summary>());
    });
    group.finish();
}

fn merging(bencher: &mut Criterion) {
    let case = form(60);
    let mut counter = Counter::new(&case.set, case.as_of);
    let mut closed = |from: u64, name: &str| {
        let rows = (from..from + 100).map(|number| counter.row(&unit(&case.set, number)).unwrap());
        let by = LevelRef::new(name.parse().unwrap(), name);
        rows.collect::<Summary>().close(&by, case.as_of)
    };
    let (one, other) = (closed(0, "a"), closed(100, "b"));
    bencher.bench_function("merge two closed summaries of 60 criteria and add them up", |b| {
        b.iter(|| black_box(one.clone()).merge(black_box(other.clone())).totals());
    });
}

criterion_group!(benches, counting, merging);
criterion_main!(benches);
