//! How fast a plan is read, judged, searched, filtered and rendered: `cargo bench -p orientation --bench plan`.
//!
//! Each is measured on the built-in plan and on one fifty times as long. Throughput counts the bytes of the plan file
//! for reading and those of the paper's words for searching; `scan` is a plain search for the same bytes in the same
//! words, without folding, as the mark to measure by.

#![allow(clippy::expect_used, reason = "a benchmark may panic")]

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use memchr::memmem;
use orientation::plan::{Kind, NodeRef, Section};
use orientation::{Filter, Id, Plan, SearchIndex, document, html, lai_chau_2022, validate};

/// The built-in plan with its sections `times` over, every node and every mention of its own.
fn repeated(times: usize) -> Plan {
    let once = lai_chau_2022();
    let mut plan = once.clone();
    // Spans and numbers would contradict each other.
    plan.source = None;
    for n in 1..times {
        let id = |id: &Id| -> Id { format!("x{n}.{id}").parse().expect("an id with a prefix is an id") };
        for section in &once.sections {
            let mut section = section.clone();
            rename(&mut section, &id);
            plan.sections.push(section);
        }
        for (initiative, from) in plan.initiatives.iter_mut().zip(&once.initiatives) {
            initiative.mentions.extend(from.mentions.iter().cloned().map(|mut mention| {
                mention.node = id(&mention.node);
                mention
            }));
        }
    }
    plan.sections.iter_mut().for_each(unplaced);
    plan
}

fn rename(section: &mut Section, id: &impl Fn(&Id) -> Id) {
    section.id = id(&section.id);
    for task in &mut section.tasks {
        task.id = id(&task.id);
        task.actions.iter_mut().for_each(|action| action.id = id(&action.id));
    }
    section.sections.iter_mut().for_each(|child| rename(child, id));
}

fn unplaced(section: &mut Section) {
    section.heading.marker = None;
    section.heading.span = None;
    for task in &mut section.tasks {
        task.passage.span = None;
        task.actions.iter_mut().for_each(|action| action.passage.span = None);
    }
    section.sections.iter_mut().for_each(unplaced);
}

/// The words that the index searches, as one text.
fn words(plan: &Plan) -> String {
    let searched = plan.nodes().into_iter().filter(|node| !matches!(node.item, NodeRef::Action(..)));
    searched.map(|node| node.passage().text.as_str()).collect::<Vec<_>>().join("\n")
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for (name, plan) in [("once", lai_chau_2022()), ("fifty times", repeated(50))] {
        reading(&mut criterion, name, &plan);
        searching(&mut criterion, name, &plan);
        using(&mut criterion, name, &plan);
    }
    criterion.final_summary();
}

fn reading(criterion: &mut Criterion, name: &str, plan: &Plan) {
    let file = document::write(plan);
    assert!(validate::plan(plan).is_empty(), "{}", validate::plan(plan));
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(file.len() as u64));
    group.bench_function(format!("parse/{name}"), |b| b.iter(|| document::read::<Plan>(black_box(&file))));
    group.bench_function(format!("validate/{name}"), |b| b.iter(|| validate::plan(black_box(plan))));
    group.bench_function(format!("parse and validate/{name}"), |b| {
        b.iter(|| document::read::<Plan>(black_box(&file)).map(|plan| validate::plan(&plan)))
    });
}

fn searching(criterion: &mut Criterion, name: &str, plan: &Plan) {
    let index = SearchIndex::new(plan);
    let text = words(plan);
    let mut group = criterion.benchmark_group("search");
    group.throughput(Throughput::Bytes(index.text_len() as u64));
    for query in ["Chắp cánh", "chap canh", "đại hội", "thanh nien", "th", "xyz"] {
        group.bench_function(format!("{query}/{name}"), |b| b.iter(|| index.search(black_box(query), 100)));
        let scan = memmem::Finder::new(query);
        group.bench_function(format!("scan for {query}/{name}"), |b| {
            b.iter(|| scan.find_iter(black_box(text.as_bytes())).count())
        });
    }
    group.bench_function(format!("make the index/{name}"), |b| b.iter(|| SearchIndex::new(black_box(plan))));
}

fn using(criterion: &mut Criterion, name: &str, plan: &Plan) {
    let filter = Filter::default().with_kinds([Kind::Education, Kind::Children]);
    let options = html::Options::default();
    let mut group = criterion.benchmark_group("use");
    group.bench_function(format!("filter/{name}"), |b| b.iter(|| plan.filter(black_box(&filter))));
    group.bench_function(format!("facets/{name}"), |b| b.iter(|| plan.facets(black_box(&filter))));
    group.bench_function(format!("html/{name}"), |b| b.iter(|| html::render(black_box(plan), &options)));
}
