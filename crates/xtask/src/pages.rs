//! The demo site, in `www/dist/demo`, and what its pages hold: each shipped plan, and each criteria set as a form, without
//! any script.

use std::fs;

use orientation::{CriteriaSet, Document, Plan, document, html};

use crate::commune;
use crate::failure::{Failure, Outcome};
use crate::node;
use crate::province;
use crate::workspace::Workspace;

/// Writes the renderings, then the pages.
pub fn build(workspace: &Workspace) -> Outcome {
    renderings(workspace, "www/dist/plans", |plan: &Plan| html::render(plan, &html::Options::default()))?;
    renderings(workspace, "www/dist/criteria", |set: &CriteriaSet| html::form(set, &html::FormOptions::default()))?;
    node::pages(workspace)?;
    desks(workspace)
}

/// Writes what the demos of the desk bring: the forms of a commune, the summaries of a province, and the roster of each.
fn desks(workspace: &Workspace) -> Outcome {
    let path = workspace.path("www/dist/criteria/chi-doan.json");
    let text = fs::read_to_string(&path).map_err(Failure::file(&path, "read"))?;
    let set = document::read(&text).map_err(|source| Failure::Document { path, source })?;
    for (folder, files) in [("commune", commune::files(&set)), ("province", province::files(&set))] {
        let folder = workspace.path(&format!("www/dist/demo/{folder}"));
        fs::create_dir_all(&folder).map_err(Failure::file(&folder, "created"))?;
        for (name, text) in files.into_iter().flatten() {
            let file = folder.join(name);
            fs::write(&file, text).map_err(Failure::file(&file, "written"))?;
        }
    }
    Ok(())
}

/// Puts beside each file of a folder its rendering without any script, for sites that allow none.
fn renderings<D: Document>(workspace: &Workspace, folder: &str, rendered: impl Fn(&D) -> String) -> Outcome {
    let folder = workspace.path(folder);
    let entries = fs::read_dir(&folder).map_err(Failure::file(&folder, "listed"))?;
    for file in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"))
    {
        let text = fs::read_to_string(&file).map_err(Failure::file(&file, "read"))?;
        let content: D = document::read(&text).map_err(|source| Failure::Document { path: file.clone(), source })?;
        let page = file.with_extension("html");
        fs::write(&page, rendered(&content)).map_err(Failure::file(&page, "written"))?;
    }
    Ok(())
}
