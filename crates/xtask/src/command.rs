//! Running other programs: output goes straight through, anything but success stops the command.

use std::ffi::OsStr;
use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A program with its arguments and surroundings.
pub struct Program(Command);

impl Program {
    /// `name` as found on the `PATH`, run in `folder`.
    pub fn new(name: impl AsRef<OsStr>, folder: &Path) -> Self {
        let mut command = Command::new(name);
        command.current_dir(folder);
        Self(command)
    }

    /// The cargo that runs this program, so that both are of one toolchain.
    pub fn cargo(folder: &Path) -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), folder)
    }

    pub fn args<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.0.args(arguments);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Runs to the end.
    pub fn run(mut self) -> Outcome {
        let status = self.0.status().map_err(|source| Failure::Start { line: self.line(), source })?;
        if status.success() { Ok(()) } else { Err(Failure::Status { line: self.line(), status }) }
    }

    /// Begins, and lets go of; all that is printed goes to a file.
    pub fn begin(mut self, told: File) -> Outcome<Running> {
        let both = told.try_clone().and_then(|errors| self.0.stdout(told).stderr(errors).spawn());
        let child = both.map_err(|source| Failure::Start { line: self.line(), source })?;
        Ok(Running { child, line: self.line() })
    }

    /// Runs to the end and gives what was printed on standard output, trimmed.
    pub fn output(mut self) -> Outcome<String> {
        let output = self.0.stderr(Stdio::inherit()).output();
        let output = output.map_err(|source| Failure::Start { line: self.line(), source })?;
        if !output.status.success() {
            return Err(Failure::Status { line: self.line(), status: output.status });
        }
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn line(&self) -> String {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        let mut line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
        if line.chars().count() > 300 {
            line = line.chars().take(300).chain(" …".chars()).collect();
        }
        line
    }
}

/// A program that was begun and goes on by itself.
pub struct Running {
    child: Child,
    line: String,
}

impl Running {
    /// Waits for the end.
    pub fn end(mut self) -> Outcome {
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::Status { line: self.line, status }),
            Err(source) => Err(Failure::Start { line: self.line, source }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_by_itself_tells_a_file_and_fails_at_its_end() -> Outcome {
        let path = std::env::temp_dir().join(format!("xtask-{}.log", std::process::id()));
        let file = File::create(&path).map_err(Failure::file(&path, "created"))?;
        let told = "echo said; echo complained >&2; exit 3";
        let ended = Program::new("sh", Path::new(".")).args(["-c", told]).begin(file)?.end();
        assert_eq!(
            ended.err().map(|failure| failure.to_string()),
            Some(format!("`sh -c {told}` failed (exit status: 3)"))
        );
        let said = std::fs::read_to_string(&path).map_err(Failure::file(&path, "read"))?;
        assert_eq!(said, "said\ncomplained\n");
        std::fs::remove_file(&path).map_err(Failure::file(&path, "removed"))
    }
}
