//! Files of office programs, read as text and tables. A module of its own, which only those fetch who bring such a file.

use orientation::{json, office};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is in a `.docx` or `.xlsx` file; or the code of the error, as a text, where the file is none that can be read.
#[wasm_bindgen]
#[must_use]
pub fn read_office(bytes: &[u8]) -> String {
    match office::read(bytes) {
        Ok(file) => json::write(&file),
        Err(error) => json::write(error.code()),
    }
}
