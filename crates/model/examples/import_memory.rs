//! How much memory the import of a paper takes: `cargo run --release --example import_memory --features import -- [TIMES]`.
//!
//! The signed paper of 2022 as often as is wanted (a hundred times if nothing is said), as one text. The most that is held at
//! once, and what the result keeps, are counted in bytes that were asked for, beside the text itself; so the figures are the
//! same on every machine with pointers of one size.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use orientation::{ImportOptions, LAI_CHAU_2022_SOURCE, import};

/// The allocator of the system, with a count of what is held now and of the most that was.
struct Counted;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the allocator of the system as it came.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTED: Counted = Counted;

fn main() -> ExitCode {
    let times = match std::env::args().nth(1).map(|times| times.parse()) {
        None => 100,
        Some(Ok(times)) => times,
        Some(Err(_)) => {
            eprintln!("usage: import_memory [TIMES]");
            return ExitCode::FAILURE;
        }
    };
    let text = LAI_CHAU_2022_SOURCE.repeat(times);
    let before = NOW.load(Relaxed);
    MOST.store(before, Relaxed);
    let imported = black_box(import(&text, &ImportOptions::default()));
    let [most, kept] = [MOST.load(Relaxed), NOW.load(Relaxed)].map(|bytes| bytes - before);
    let tenths = |bytes: usize| bytes * 10 / text.len().max(1);
    for (name, bytes) in [("at most", most), ("kept", kept)] {
        println!("{name}: {bytes} bytes, {}.{} times the text", tenths(bytes) / 10, tenths(bytes) % 10);
    }
    drop(imported);
    ExitCode::SUCCESS
}
