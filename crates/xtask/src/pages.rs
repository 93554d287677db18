//! The demo site, in `www/dist/demo`, and the rendering of each shipped plan that its pages hold.

use std::fs;

use orientation::{Plan, document, html};

use crate::failure::{Failure, Outcome};
use crate::node;
use crate::workspace::Workspace;

/// Writes the renderings, then the pages.
pub fn build(workspace: &Workspace) -> Outcome {
    renderings(workspace)?;
    node::pages(workspace)
}

/// Puts beside each plan file of `www/dist/plans` its rendering without any script, for sites that allow none.
fn renderings(workspace: &Workspace) -> Outcome {
    let folder = workspace.path("www/dist/plans");
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder, "listed"))?;
    for file in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"))
    {
        let text = fs::read_to_string(&file).map_err(Failure::file(&file, "read"))?;
        let plan: Plan = document::read(&text).map_err(|source| Failure::Plan { path: file.clone(), source })?;
        let page = file.with_extension("html");
        fs::write(&page, html::render(&plan, &html::Options::default())).map_err(Failure::file(&page, "written"))?;
    }
    Ok(())
}
