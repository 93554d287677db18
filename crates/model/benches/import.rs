//! How fast the text of a paper is imported: `cargo bench -p orientation --bench import`.
//!
//! The signed paper of 2022 once, and a hundred times over as one text of about 1.6 MB; throughput counts bytes of text.

#![allow(clippy::expect_used, reason = "a benchmark may panic")]

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use orientation::{ImportOptions, LAI_CHAU_2022_SOURCE, import};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("import");
    for times in [1, 100] {
        let text = LAI_CHAU_2022_SOURCE.repeat(times);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("{times}"), |bencher| {
            bencher.iter(|| import(black_box(&text), &ImportOptions::default()))
        });
    }
    group.finish();
    criterion.final_summary();
}
