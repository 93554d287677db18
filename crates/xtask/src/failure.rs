//! Why a command stopped.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

/// The one thing that went wrong, and where there is one, the command that puts it right.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("`{line}` failed ({status})")]
    Status { line: String, status: ExitStatus },
    #[error("`{line}` could not be started: {source}")]
    Start { line: String, source: io::Error },
    #[error("`{}` could not be {done}: {source}", path.display())]
    File { path: PathBuf, done: &'static str, source: io::Error },
    #[error("{what}; run `{remedy}`")]
    Missing { what: String, remedy: String },
    #[error("the bindings could not be written: {0}")]
    Bindings(String),
    #[error("out of date: {}; run `cargo xtask generate` and commit the result", files.join(", "))]
    Drift { files: Vec<String> },
    #[error("types of the model share a name in TypeScript: {}; rename one of each", names.join(", "))]
    SameName { names: Vec<String> },
    #[error("`{}` differs when it is built in another folder", file.display())]
    NotReproduced { file: PathBuf },
    #[error("no folder above `{}` holds this workspace", start.display())]
    NoWorkspace { start: PathBuf },
    #[error("`{}` cannot be read: {source}", path.display())]
    Document { path: PathBuf, source: orientation::DocumentError },
    #[error("a module in `{}` has no name, or features that are no text", path.display())]
    Table { path: PathBuf },
    #[error("JSON could not be read or written: {0}")]
    Json(#[from] serde_json::Error),
}

pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// For `map_err` on a file that could not be read, written, listed …
    pub fn file(path: impl Into<PathBuf>, done: &'static str) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, done, source }
    }
}
