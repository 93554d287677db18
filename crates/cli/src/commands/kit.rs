//! `orientation kit`

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use miniz_oxide::deflate::compress_to_vec;
use orientation::html::{self, Options, Part};
use orientation::{CriteriaSet, Plan, document};
use rawzip::{CompressionMethod, ZipArchiveWriter};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::files;

const EXAMPLE: &str = "\
Example:
  orientation kit --plan ke-hoach.json --criteria tieu-chi.json --scripts orientation --out kit.zip

The scripts are those of the folder `orientation` of the kit for webmasters: the command carries none, so that a page never
gets older ones than its site has. Upload the folder `orientation` of the zip as it is, and open `orientation/ke-hoach.html`.";

/// Put everything that a page needs into one zip: the scripts, the files, and pages that are ready to be uploaded
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The plan
    #[arg(long, value_name = "PLAN")]
    plan: String,
    /// The criteria set that units fill in
    #[arg(long, value_name = "CRITERIA")]
    criteria: Option<String>,
    /// The folder with `orientation.js`: that of the kit for webmasters
    #[arg(long, value_name = "FOLDER")]
    scripts: PathBuf,
    /// The zip
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
}

/// What of the folder of scripts is not of every site: the shipped files and the pages that show them.
fn is_own(name: &str) -> bool {
    let shipped = name.starts_with("plans/") || name.starts_with("criteria/");
    let page = name.ends_with(".html") && name != "frame.html";
    !(shipped || page)
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let plan: Plan = files::document(&self.plan)?;
        let set: Option<CriteriaSet> = self.criteria.as_deref().map(files::document).transpose()?;
        let mut names = Vec::new();
        list(&self.scripts, "", &mut names)?;
        if !names.iter().any(|name| name == "orientation.js") {
            return Err(Failure::NoScripts { name: self.scripts.display().to_string() });
        }
        let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
        for name in names.into_iter().filter(|name| is_own(name)) {
            let path = self.scripts.join(&name);
            entries.push((name, fs::read(&path).map_err(Failure::file(path.display()))?));
        }
        let styled = entries.iter().any(|(name, _)| name == "trang.css");
        let plan_file = format!("plans/{}.json", plan.id);
        entries.push((plan_file.clone(), document::write(&plan).into_bytes()));
        entries.push(("ke-hoach.html".to_owned(), plan_page(&plan, &plan_file, styled, context).into_bytes()));
        if let Some(set) = &set {
            let file = format!("criteria/{}.json", set.id);
            entries.push((file.clone(), document::write(set).into_bytes()));
            entries.push(("phieu.html".to_owned(), form_page(set, &file, &plan_file, styled).into_bytes()));
        }
        entries.sort();
        let bytes = zipped(&entries).map_err(Failure::file(self.out.display()))?;
        fs::write(&self.out, &bytes).map_err(Failure::file(self.out.display()))?;
        Ok(Answer::new(format!("{}: {} tệp, {} byte\n", self.out.display(), entries.len(), bytes.len())))
    }
}

/// The files of a folder and below, by their paths from there, in order.
fn list(folder: &Path, above: &str, names: &mut Vec<String>) -> Result<(), Failure> {
    let failed = |error| Failure::file(folder.display())(error);
    let mut entries: Vec<_> = fs::read_dir(folder).map_err(failed)?.collect::<Result<_, _>>().map_err(failed)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(failed)?;
        if kind.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else if kind.is_file() {
            names.push(name);
        }
    }
    Ok(())
}

/// The zip: the same bytes for the same files, all in the folder `orientation`.
fn zipped(entries: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in entries {
        let name = format!("orientation/{name}");
        let builder = archive.new_file(name.as_str()).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = builder.start().map_err(io::Error::other)?;
        entry.write_all(&compress_to_vec(content, 9))?;
        // Length and checksum are those of the content.
        let mut measure = config.wrap(io::sink());
        measure.write_all(content)?;
        let (_, descriptor) = measure.finish().map_err(io::Error::other)?;
        entry.finish(descriptor).map_err(io::Error::other)?;
    }
    archive.finish().map_err(io::Error::other)?;
    Ok(bytes)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn page(title: &str, styled: bool, body: &str) -> String {
    let style = if styled { "    <link rel=\"stylesheet\" href=\"trang.css\">\n" } else { "" };
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n  <head>\n    <meta charset=\"utf-8\">\n    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n    \
         <title>{}</title>\n{style}    <script type=\"module\" src=\"orientation.js\"></script>\n  </head>\n  <body>\n    <main>\n{body}    </main>\n  </body>\n</html>\n",
        escaped(title)
    )
}

/// The page of the plan, with its words between the tags for where no script runs.
fn plan_page(plan: &Plan, file: &str, styled: bool, context: &Context) -> String {
    let options = Options::default().with_lang(context.lang).with_title_level(1).with_contents(Part::Shown);
    let words = html::render(plan, &options);
    let body = format!("<orientation-plan src=\"{}\">\n{words}</orientation-plan>\n", escaped(file));
    page(&plan.title(), styled, &body)
}

fn form_page(set: &CriteriaSet, file: &str, plan_file: &str, styled: bool) -> String {
    let period = set.period.map(|period| format!(" period=\"{period}\"")).unwrap_or_default();
    let body = format!(
        "<orientation-checklist criteria=\"{}\" plan=\"{}\"{period}>\n<p>Phiếu cần JavaScript. Nếu trang này không hiện phiếu, \
         hãy mở bằng Chrome, Cốc Cốc, Edge, Firefox hoặc Safari.</p>\n</orientation-checklist>\n",
        escaped(file),
        escaped(plan_file)
    );
    page(&set.title, styled, &body)
}
