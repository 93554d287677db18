//! The body of a posted form, decoded into names and values.

use std::convert::Infallible;

use futures_executor::block_on;
use futures_util::stream;
use multer::{Constraints, Multipart, SizeLimit, bytes::Bytes};

/// The largest value that is read, in bytes: a field of text never comes near it.
const LARGEST: u64 = 1 << 20;

/// The names and values of a body; `None` where it is no form.
///
/// Without a content type, a body that begins as `multipart/form-data` does is read as that, any other as
/// `application/x-www-form-urlencoded`.
pub fn fields(body: Vec<u8>, content_type: Option<&str>) -> Option<Vec<(String, String)>> {
    match content_type {
        Some(given) if given.trim_start().to_ascii_lowercase().starts_with("multipart/") => {
            multipart(body, multer::parse_boundary(given).ok()?)
        }
        Some(_) => Some(urlencoded(&body)),
        None => match boundary(&body) {
            Some(boundary) => multipart(body, boundary),
            None => Some(urlencoded(&body)),
        },
    }
}

/// Bytes that are no UTF-8 become replacement characters, as in browsers.
fn urlencoded(body: &[u8]) -> Vec<(String, String)> {
    // A text file ends with a line end that no form has posted.
    let body = body.strip_suffix(b"\n").unwrap_or(body);
    let body = body.strip_suffix(b"\r").unwrap_or(body);
    form_urlencoded::parse(body).into_owned().collect()
}

/// What the first line of a multipart body says the parts are parted by.
fn boundary(body: &[u8]) -> Option<String> {
    let line = body.split(|byte| *byte == b'\n').next()?;
    let line = line.strip_suffix(b"\r")?.strip_prefix(b"--")?;
    let is_plain = line.iter().all(|byte| byte.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(byte));
    (is_plain && !line.is_empty()).then(|| String::from_utf8_lossy(line).into_owned())
}

fn multipart(body: Vec<u8>, boundary: String) -> Option<Vec<(String, String)>> {
    let limits = Constraints::new().size_limit(SizeLimit::new().per_field(LARGEST));
    let whole = stream::iter([Ok::<Bytes, Infallible>(Bytes::from(body))]);
    let mut parts = Multipart::with_constraints(whole, boundary, limits);
    block_on(async {
        let mut fields = Vec::new();
        while let Some(field) = parts.next_field().await.ok()? {
            // A part without a name is no field.
            if let Some(name) = field.name().map(str::to_owned) {
                fields.push((name, String::from_utf8_lossy(&field.bytes().await.ok()?).into_owned()));
            }
        }
        Some(fields)
    })
}

#[cfg(test)]
mod tests {
    use super::fields;

    fn pairs(list: &[(&str, &str)]) -> Option<Vec<(String, String)>> {
        Some(list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_form_is_decoded_as_browsers_post_it() {
        let body = b"unit%3Aname=Chi+%C4%91o%C3%A0n&note%3Aa=m%E1%BB%99t%0D%0Ahai\r\n".to_vec();
        let wanted = pairs(&[("unit:name", "Chi đoàn"), ("note:a", "một\r\nhai")]);
        assert_eq!(fields(body.clone(), None), wanted);
        assert_eq!(fields(body, Some("application/x-www-form-urlencoded")), wanted);
    }

    #[test]
    fn a_form_in_parts_is_decoded_with_and_without_its_header() {
        let body = "--x1\r\nContent-Disposition: form-data; name=\"unit:name\"\r\n\r\nChi đoàn\r\n--x1\r\n\
                    Content-Disposition: form-data; name=\"note:a\"\r\n\r\nmột\r\nhai\r\n--x1--\r\n";
        let wanted = pairs(&[("unit:name", "Chi đoàn"), ("note:a", "một\r\nhai")]);
        assert_eq!(fields(body.as_bytes().to_vec(), None), wanted);
        assert_eq!(fields(body.as_bytes().to_vec(), Some("multipart/form-data; boundary=x1")), wanted);
    }

    #[test]
    fn what_is_no_form_in_parts_is_none_and_bad_bytes_are_replaced() {
        assert_eq!(fields(b"--x1\r\nbroken".to_vec(), None), None);
        assert_eq!(fields(b"a".to_vec(), Some("multipart/form-data")), None);
        assert_eq!(fields(b"a=%ff%zz&b".to_vec(), None), pairs(&[("a", "\u{fffd}%zz"), ("b", "")]));
        assert_eq!(fields(Vec::new(), None), pairs(&[]));
    }
}
