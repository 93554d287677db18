//! Any text read as a plan: no panic, and what is read survives its file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orientation::{Plan, document, plan};

fuzz_target!(|text: &str| {
    if let Ok(read) = document::read::<Plan>(text) {
        let _ = plan::validate(&read).to_string();
        assert_eq!(document::read::<Plan>(&document::write(&read)).as_ref(), Ok(&read));
    }
});
