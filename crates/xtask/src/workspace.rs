//! Where things are.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The checkout that the command was started in.
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The nearest folder at or above the current one that holds the build tool itself.
    ///
    /// Looked for at run time: several checkouts may share one target folder and so one build of this program.
    pub fn find() -> Outcome<Self> {
        let start = std::env::current_dir().map_err(Failure::file(".", "found"))?;
        let root = start.ancestors().find(|folder| folder.join("crates/xtask/Cargo.toml").is_file());
        match root {
            Some(root) => Ok(Self::at(root)),
            None => Err(Failure::NoWorkspace { start }),
        }
    }

    fn at(root: &Path) -> Self {
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root: root.to_path_buf(), target }
    }

    /// Another checkout, built in a folder of its own whatever the environment says.
    pub fn elsewhere(root: PathBuf, target: PathBuf) -> Self {
        Self { root, target }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the checkout, by its path from the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub fn www(&self) -> PathBuf {
        self.path("www")
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> &Path {
        &self.target
    }
}
