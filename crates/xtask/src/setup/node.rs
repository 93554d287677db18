//! Node.js, which runs the bundler and the tests of the web package.

use crate::command::Program;
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

const OLDEST: u32 = 20;

/// Checks that Node.js is there and not too old.
pub fn ensure(workspace: &Workspace) -> Outcome {
    let version = Program::new("node", workspace.root()).args(["--version"]).output();
    let found = match &version {
        Ok(text) if major(text).is_some_and(|major| major >= OLDEST) => return Ok(()),
        Ok(text) => format!("Node.js is {text}, at least {OLDEST} is needed"),
        Err(_) => format!("Node.js {OLDEST} or newer is not on the PATH"),
    };
    Err(Failure::Missing { what: found, remedy: "apt-get install nodejs npm".to_owned() })
}

/// The major number of `v20.1.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_number_is_read_from_the_version_that_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major("v"), None);
    }
}
