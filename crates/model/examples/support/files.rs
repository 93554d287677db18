//! What the examples share: where a file comes from.

use std::fs;
use std::io::{self, Read};

/// The text of a file, of stdin for `-`, or of a built-in file by its name.
pub fn text(name: &str) -> Result<String, String> {
    if let Some(built_in) = orientation::builtin(name) {
        return Ok(built_in.to_owned());
    }
    let read = match name {
        "-" => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map(|_| text)
        }
        path => fs::read_to_string(path),
    };
    read.map_err(|error| format!("{name}: {error}"))
}
