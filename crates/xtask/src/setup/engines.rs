//! The other engines that tests run in, and the old libraries that they run beside: what is not here is left out.

use std::path::Path;

use crate::setup::debian;
use crate::workspace::Workspace;

/// A package, and files of which one is there when it is.
struct Part {
    what: &'static str,
    packages: &'static [&'static str],
    files: &'static [&'static str],
}

const PARTS: [Part; 5] = [
    Part {
        what: "Chromium without a window, in whose place the whole browser is driven, for twice the time",
        packages: &["chromium-headless-shell"],
        files: &["/usr/bin/chromium-headless-shell"],
    },
    Part {
        what: "the tests in Firefox",
        packages: &["firefox-esr"],
        files: &["/usr/bin/firefox-esr", "/usr/bin/firefox"],
    },
    Part {
        what: "the tests in WebKitGTK",
        packages: &["webkit2gtk-driver", "xvfb"],
        files: &["/usr/bin/WebKitWebDriver"],
    },
    Part {
        what: "the tests beside Prototype",
        packages: &["libjs-prototype"],
        files: &["/usr/share/javascript/prototype/prototype-1.7.3.js"],
    },
    Part {
        what: "the tests beside MooTools",
        packages: &["libjs-mootools"],
        files: &["/usr/share/javascript/mootools/mootools-core.min.js"],
    },
];

fn missing() -> Vec<&'static Part> {
    PARTS.iter().filter(|part| !part.files.iter().any(|file| Path::new(file).is_file())).collect()
}

/// Installs what is missing on Debian as root; else, and where that fails, says what is left out and how to have it.
pub fn ensure(workspace: &Workspace) {
    let packages = |parts: &[&Part]| parts.iter().flat_map(|part| part.packages).copied().collect::<Vec<_>>();
    let wanted = packages(&missing());
    if !wanted.is_empty()
        && debian::is_root(workspace)
        && let Err(failure) = debian::install(workspace, &wanted)
    {
        println!("{failure}");
    }
    let lacking = missing();
    for part in &lacking {
        println!("left out: {}", part.what);
    }
    if !lacking.is_empty() {
        println!("to have them, run `{}`", debian::command(&packages(&lacking)));
    }
}
