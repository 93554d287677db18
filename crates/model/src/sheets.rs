//! Results and filled forms as tables for spreadsheets, and filled forms from such tables again (bảng kết quả, bảng phiếu).
//!
//! [`results`] writes what is looked at of a [`Collection`](crate::summary::Collection) into a [`Workbook`](crate::office::workbook::Workbook).
//! [`Forms`] writes filled
//! forms, a row for each unit and criterion, with the words for people beside the codes for programs; [`read`] gives the same
//! assessments back from it, from a `.xlsx` file or from CSV, with what somebody has changed in the cells meanwhile.
//!
//! What is computed or said in words is for people and is not read again: the answer in words, points, evidence in words.
//!
//! ```
//! use orientation::office::workbook::Workbook;
//! use orientation::{Assessment, CriteriaSet, Lang, document, sheets};
//!
//! # let criteria = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/criteria.json"));
//! # let assessment = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/assessment.json"));
//! let set: CriteriaSet = document::read(criteria)?;
//! let filled: Assessment = document::read(assessment)?;
//! let mut book = Workbook::default();
//! let mut forms = sheets::Forms::new(Lang::Vietnamese);
//! forms.begin(&mut book);
//! forms.add(&mut book, &filled, Some(&set));
//! let found = sheets::read(&book.finish()?)?;
//! assert_eq!(found.forms, [filled]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod columns;
mod forms;
mod read;
mod results;

pub use forms::Forms;
pub use read::{ReadForms, read};
pub use results::{results, units_csv};
