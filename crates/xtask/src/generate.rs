//! The files written from the model's types, committed and kept in step.

mod docs;
mod schemas;
mod types;
mod vectors;
mod words;

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// Whether the files are written or only compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Write,
    Check,
}

/// A generated file: its path from the root and its whole text.
pub struct Generated {
    pub path: String,
    pub text: String,
}

/// Writes every generated file, or fails with the names of those that differ.
pub fn run(workspace: &Workspace, mode: Mode) -> Outcome {
    let mut files = schemas::all()?;
    files.push(types::declarations()?);
    files.push(types::codes());
    files.push(types::formats());
    files.push(types::states());
    files.push(vectors::before_engine()?);
    files.extend(words::all(workspace)?);
    let mut differing = Vec::new();
    for file in files {
        let path = workspace.path(&file.path);
        if fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        if mode == Mode::Write {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(Failure::file(folder, "created"))?;
            }
            fs::write(&path, &file.text).map_err(Failure::file(&path, "written"))?;
            println!("wrote {}", file.path);
        }
        differing.push(file.path);
    }
    match mode {
        Mode::Check if !differing.is_empty() => Err(Failure::Drift { files: differing }),
        _ => Ok(()),
    }
}
