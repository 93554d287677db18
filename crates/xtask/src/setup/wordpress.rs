//! The filters of the real WordPress, which the kit's lines are pasted through in a test.

use std::fs;
use std::path::{Path, PathBuf};

use super::debian;
use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// The sources of WordPress, unpacked, with a PHP beside them; nothing where they cannot be had.
pub struct WordPress(PathBuf);

impl WordPress {
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Finds WordPress and PHP; on Debian, as root, fetches them. Elsewhere says what is left out and how to have it.
    pub fn ensure(workspace: &Workspace) -> Outcome<Option<Self>> {
        let folder = workspace.target().join("wordpress");
        let sources = folder.join("usr/share/wordpress");
        let has_php = || Program::new("php", workspace.root()).args(["--version"]).output().is_ok();
        if sources.is_dir() && has_php() {
            return Ok(Some(Self(sources)));
        }
        if !debian::is_root(workspace) {
            println!(
                "left out: what WordPress makes of the kit's lines; for it, on Debian as root, `cargo xtask test` fetches \
                 the packages php-cli and wordpress"
            );
            return Ok(None);
        }
        if !has_php() {
            debian::install(workspace, &["php-cli"])?;
        }
        if !sources.is_dir() {
            fs::create_dir_all(&folder).map_err(Failure::file(&folder, "created"))?;
            // The package is unpacked and not installed: a web server and a database are not needed.
            Program::new("apt-get", &folder).args(["-q", "download", "wordpress"]).run()?;
            let entries = fs::read_dir(&folder).map_err(Failure::file(&folder, "listed"))?;
            let mut archives = entries.flatten().map(|entry| entry.path());
            let archive = archives.find(|path| path.extension().is_some_and(|ending| ending == "deb"));
            let archive = archive.ok_or_else(|| Failure::Missing {
                what: "the package `wordpress` was not downloaded".to_owned(),
                remedy: "apt-get download wordpress".to_owned(),
            })?;
            Program::new("dpkg-deb", &folder).args(["-x".as_ref(), archive.as_os_str(), ".".as_ref()]).run()?;
        }
        Ok(Some(Self(sources)))
    }
}
