//! `orientation forms`

use clap::ValueEnum;
use orientation::office::csv;
use orientation::office::workbook::Workbook;
use orientation::{Assessment, CriteriaSet, document, papers, sheets};

use crate::answer::Answer;
use crate::arguments::Context;
use crate::failure::Failure;
use crate::{files, stream};

const EXAMPLE: &str = "\
Examples:
  orientation forms phieu/*.json --criteria chi-doan --as xlsx --output phieu.xlsx
  orientation forms phieu.xlsx --as ndjson --output phieu.ndjson
  orientation forms phieu.json --criteria chi-doan --as docx --output phieu.docx

A FILE is an assessment, a stream of them (NDJSON), or a table that this command has written, `.xlsx` or `.csv`. What somebody
has changed in the cells of such a table is taken over; a cell that cannot be read is named, and nothing is written then.";

/// Write filled forms as a table for spreadsheets, as a stream, or one of them as a paper; and read such tables again
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLE)]
pub struct Arguments {
    /// The assessments, or `-` for the standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
    /// A criteria set that they answer, for wordings and points; may be given several times
    #[arg(short, long, value_name = "CRITERIA")]
    criteria: Vec<String>,
    /// A table for spreadsheets, a stream, or a paper
    #[arg(long = "as", value_name = "KIND", default_value = "xlsx")]
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Xlsx,
    Csv,
    Ndjson,
    Docx,
}

impl Arguments {
    pub fn run(&self, context: &Context) -> Result<Answer, Failure> {
        let sets: Vec<CriteriaSet> = self.criteria.iter().map(|name| files::document(name)).collect::<Result<_, _>>()?;
        let set_of = |form: &Assessment| {
            let of = &form.criteria;
            sets.iter().find(|set| set.id == of.id && set.edition == of.edition)
        };
        let mut forms = sheets::Forms::new(context.lang);
        match self.kind {
            Kind::Xlsx => {
                let mut book = Workbook::default();
                forms.begin(&mut book);
                self.each(&mut |form| forms.add(&mut book, &form, set_of(&form)))?;
                Ok(Answer::of_bytes(book.finish().map_err(Failure::refused)?))
            }
            Kind::Csv => {
                let mut table = csv::Writer::default();
                forms.head(&mut table);
                self.each(&mut |form| forms.add(&mut table, &form, set_of(&form)))?;
                Ok(Answer::new(table.finish()))
            }
            Kind::Ndjson => {
                let mut text = String::new();
                self.each(&mut |form| text.push_str(&(document::compact(&form) + "\n")))?;
                Ok(Answer::new(text))
            }
            Kind::Docx => {
                let mut found = Vec::new();
                self.each(&mut |form| found.push(form))?;
                let [form] = found.as_slice() else { return Err(Failure::NotOneForm { found: found.len() }) };
                let name = self.files.first().cloned().unwrap_or_default();
                let set = set_of(form).ok_or(Failure::NoCriteria { name })?;
                Ok(Answer::of_bytes(papers::form(set, form, context.lang).map_err(Failure::refused)?))
            }
        }
    }

    fn each(&self, take: &mut dyn FnMut(Assessment)) -> Result<(), Failure> {
        stream::each(&self.files, &mut |name, text| {
            take(files::read(name, text)?);
            Ok(())
        })
    }
}
