//! The folded letters of a query, looked for in a folded text.

/// Letters that are looked for; never empty.
pub(super) struct Needle {
    #[cfg(not(orientation_small))]
    finder: memchr::memmem::Finder<'static>,
    /// The small build has no searcher of its own for long texts: the letters of a plan are a hundred thousand, and a
    /// page looks for the first letter and compares. The searcher would be a twentieth of the page's module.
    #[cfg(orientation_small)]
    letters: Vec<u8>,
}

impl Needle {
    pub(super) fn new(letters: &[u8]) -> Self {
        #[cfg(not(orientation_small))]
        return Self { finder: memchr::memmem::Finder::new(letters).into_owned() };
        #[cfg(orientation_small)]
        return Self { letters: letters.to_vec() };
    }

    /// The first place in a text.
    #[cfg(not(orientation_small))]
    pub(super) fn find(&self, text: &[u8]) -> Option<usize> {
        self.finder.find(text)
    }

    /// The first place in a text.
    #[cfg(orientation_small)]
    pub(super) fn find(&self, text: &[u8]) -> Option<usize> {
        let (first, mut at) = (*self.letters.first()?, 0);
        loop {
            at += memchr::memchr(first, text.get(at..)?)?;
            if text.get(at..)?.starts_with(&self.letters) {
                return Some(at);
            }
            at += 1;
        }
    }
}
