//! The browser that the tests drive.

use std::env;
use std::path::{Path, PathBuf};

use super::debian;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

const PLACES: [&str; 5] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
// The fonts carry the stacked marks of Vietnamese letters, without which lines have other heights.
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-core"];

/// A Chromium that was found on this machine.
pub struct Chromium(PathBuf);

impl Chromium {
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Finds Chromium; on Debian, as root, installs it when there is none.
    pub fn ensure(workspace: &Workspace) -> Outcome<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        let missing = || Failure::Missing {
            what: "no Chromium was found, and CHROMIUM names none".to_owned(),
            remedy: debian::command(&PACKAGES),
        };
        if !debian::is_root(workspace) {
            return Err(missing());
        }
        debian::install(workspace, &PACKAGES)?;
        Self::find().ok_or_else(missing)
    }

    fn find() -> Option<Self> {
        let named = env::var_os("CHROMIUM").map(PathBuf::from);
        named.into_iter().chain(PLACES.map(PathBuf::from)).find(|path| path.is_file()).map(Self)
    }
}
