//! Why a command could not do what it was asked to.

use core::fmt::Display;
use std::io;

use orientation::describe::{self, Coded};
use orientation::office::OfficeError;
use orientation::{DocumentError, Issue, Lang};

/// Why a command could not be carried out (exit code 3).
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read or written.
    File { name: String, error: io::Error },
    /// A file is no text in UTF-8 or UTF-16.
    NotText { name: String },
    /// A document of an office program cannot be read.
    Office { name: String, error: OfficeError },
    /// Cells of a table of forms cannot be read.
    Cells { name: String, issues: Vec<Issue> },
    /// A paper holds one form, and these are none or several.
    NotOneForm { found: usize },
    /// A summary has nothing in it.
    NothingCollected,
    /// A document has no table.
    NoTable { name: String },
    /// A folder is not that of the scripts.
    NoScripts { name: String },
    /// A form has no scores of the unit, or does not say of which period it is.
    NotFilled { name: String },
    /// The standard input was named twice.
    InputTwice,
    /// A file is no document of the kind that is needed.
    Document { name: String, error: DocumentError },
    /// The library refuses what was asked, with a code of its own.
    Refused(Box<dyn CodedError>),
    /// An assessment came without its criteria set.
    NoCriteria { name: String },
    /// A file of a kind that has no place here.
    NoPlace { name: String },
    /// A body that is no posted form.
    NotPosted { name: String },
    /// The criteria set has nothing of this id.
    NoSuchId { id: String },
    /// The assessment has no review of this level.
    NoSuchLevel { level: u32 },
}

/// Cells that are named at once; a person mends some and tries again.
const SHOWN_CELLS: usize = 20;

/// A coded error that can be shown for debugging.
pub trait CodedError: Coded + core::fmt::Debug {}

impl<T: Coded + core::fmt::Debug> CodedError for T {}

impl Failure {
    /// A failure with a file of this name.
    pub fn file(name: impl Display) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File { name: name.to_string(), error }
    }

    /// A refusal of the library.
    pub fn refused(error: impl CodedError + 'static) -> Self {
        Self::Refused(Box::new(error))
    }

    /// What went wrong, in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::File { name, error }, _) => format!("{name}: {}", why(error, lang)),
            (Self::Document { name, error }, _) => format!("{name}: {}", describe::error(error, lang)),
            (Self::Office { name, error }, _) => format!("{name}: {}", describe::error(error, lang)),
            (Self::Refused(error), _) => describe::error(error.as_ref(), lang),
            (Self::Cells { name, issues }, _) => {
                let said = |issue: &Issue| format!("\n  {}: {}", issue.place, describe::issue(issue, lang));
                let (shown, more) = issues.split_at(issues.len().min(SHOWN_CELLS));
                let more = if more.is_empty() { String::new() } else { format!("\n  … + {}", more.len()) };
                format!("{name}:{}{more}", shown.iter().map(said).collect::<String>())
            }
            (Self::NotOneForm { found }, Lang::English) => format!("A paper holds one form; there are {found}."),
            (Self::NotOneForm { found }, _) => format!("Mỗi tệp Word chứa một phiếu; ở đây có {found} phiếu."),
            (Self::NothingCollected, Lang::English) => "There is nothing in the summary.".to_owned(),
            (Self::NothingCollected, _) => "Bản tổng hợp chưa có gì.".to_owned(),
            (Self::NotText { name }, Lang::English) => {
                format!("{name}: The file is no text. Save it as text in UTF-8.")
            }
            (Self::NotText { name }, _) => {
                format!("{name}: Tệp không phải văn bản thuần. Hãy lưu lại dưới dạng văn bản UTF-8.")
            }
            (Self::NoTable { name }, Lang::English) => format!("{name}: The file has no table."),
            (Self::NoTable { name }, _) => format!("{name}: Tệp không có bảng nào."),
            (Self::NoScripts { name }, Lang::English) => {
                format!(
                    "{name}: The folder has no orientation.js: name the folder `orientation` of the kit for webmasters."
                )
            }
            (Self::NoScripts { name }, _) => {
                format!(
                    "{name}: Thư mục không có orientation.js: hãy ghi thư mục `orientation` trong bộ dành cho người quản trị trang."
                )
            }
            (Self::NotFilled { name }, Lang::English) => {
                format!("{name}: The table has no scores of the unit, or names no year; say it with --set period=2025.")
            }
            (Self::NotFilled { name }, _) => {
                format!("{name}: Bảng chưa có điểm tự chấm, hoặc không ghi năm nào; có thể ghi thêm --set period=2025.")
            }
            (Self::InputTwice, Lang::English) => "`-` may stand for one file only.".to_owned(),
            (Self::InputTwice, _) => "Chỉ một tệp được lấy từ đầu vào chuẩn (`-`).".to_owned(),
            (Self::NoCriteria { name }, Lang::English) => {
                format!("{name}: An assessment is checked by its criteria: name their file, too.")
            }
            (Self::NoCriteria { name }, _) => {
                format!("{name}: Phiếu tự đánh giá phải kiểm tra cùng bộ tiêu chí: hãy ghi thêm tệp bộ tiêu chí.")
            }
            (Self::NoPlace { name }, Lang::English) => {
                format!("{name}: A file of this kind has no place here: a plan or a criteria set is needed.")
            }
            (Self::NoPlace { name }, _) => {
                format!("{name}: Loại tệp này không dùng ở đây: cần tệp kế hoạch hoặc bộ tiêu chí.")
            }
            (Self::NotPosted { name }, Lang::English) => format!("{name}: The file is no posted form."),
            (Self::NotPosted { name }, _) => format!("{name}: Tệp không phải nội dung gửi lên của một biểu mẫu."),
            (Self::NoSuchId { id }, Lang::English) => format!("The criteria have nothing of the id “{id}”."),
            (Self::NoSuchId { id }, _) => format!("Bộ tiêu chí không có mục nào mang mã “{id}”."),
            (Self::NoSuchLevel { level }, Lang::English) => format!("Nobody reviewed at level {level}."),
            (Self::NoSuchLevel { level }, _) => format!("Phiếu không có điểm thẩm định của cấp {level}."),
        }
    }
}

/// What the system says, in the reader's language where it is common.
fn why(error: &io::Error, lang: Lang) -> String {
    let (vietnamese, english) = match error.kind() {
        io::ErrorKind::NotFound => ("Không có tệp hoặc thư mục này.", "There is no such file or folder."),
        io::ErrorKind::PermissionDenied => ("Không được phép dùng tệp này.", "This file may not be used."),
        io::ErrorKind::IsADirectory => ("Đây là thư mục, không phải tệp.", "This is a folder and no file."),
        io::ErrorKind::StorageFull => ("Ổ đĩa đã đầy.", "The disk is full."),
        _ => {
            let code = error.raw_os_error().unwrap_or_default();
            return match lang {
                Lang::English => format!("The file cannot be used: {error}."),
                _ => format!("Không đọc hoặc ghi được tệp (mã lỗi của hệ thống: {code})."),
            };
        }
    };
    match lang {
        Lang::English => english.to_owned(),
        _ => vietnamese.to_owned(),
    }
}
