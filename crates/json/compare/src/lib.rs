//! One plan, declared for each library: structures, lists and texts alone, which all of them can read and write.
//!
//! Every member is there in the text, `null` where there is nothing: that is all that miniserde reads.

/// Declares the types with the attributes of a library.
macro_rules! plan {
    ($(#[$form:meta])*) => {
        plan! { @types [$(#[$form])*]
            Span { start: u32, end: u32, line: u32 }
            Passage { marker: Option<String>, text: String, span: Option<Span> }
            Line { role: String, passage: Passage }
            Action { id: String, passage: Passage, audiences: Vec<String>, levels: Vec<String>, periods: Vec<String> }
            Task { id: String, kind: String, passage: Passage, actions: Vec<Action> }
            Section { id: String, kinds: Vec<String>, heading: Passage, tasks: Vec<Task>, sections: Vec<Section> }
            Choice { id: String, passage: Passage, wording: String, origin: String }
            Theme { id: String, question: Option<Passage>, options: Vec<Choice> }
            Meeting { name: String, session: Option<String>, term: Option<String> }
            Issue { by: String, level: String, organisation: String, place: Option<String>, date: Option<String>,
                meeting: Option<Meeting> }
            Source { file: String, bytes: u32, fingerprint: String }
            Mention { node: String, start: u32, end: u32 }
            Initiative { id: String, name: String, kind: String, mentions: Vec<Mention> }
            Activities { section: Option<String>, annex: String }
            Plan { id: String, status: String, issue: Issue, period: String, source: Option<Source>, header: Vec<Line>,
                theme: Option<Theme>, sections: Vec<Section>, activities: Activities, signature: Vec<Line>,
                initiatives: Vec<Initiative> }
        }
    };
    (@types $form:tt $($name:ident $members:tt)*) => { $(plan! { @type $form $name $members })* };
    (@type [$($form:tt)*] $name:ident { $($member:ident: $of:ty),* }) => {
        $($form)*
        #[derive(Default)]
        pub struct $name { $(pub $member: $of),* }
    };
}

#[cfg(feature = "ours")]
pub mod ours {
    plan! { #[orientation_json::wire] }

    pub fn read(text: &str) -> Option<Plan> {
        orientation_json::read(text).ok()
    }

    pub fn write(plan: &Plan) -> String {
        orientation_json::write(plan)
    }
}

#[cfg(feature = "serde")]
pub mod serde {
    plan! { #[derive(::serde::Serialize, ::serde::Deserialize)] #[serde(deny_unknown_fields)] }

    pub fn read(text: &str) -> Option<Plan> {
        serde_json::from_str(text).ok()
    }

    pub fn write(plan: &Plan) -> String {
        serde_json::to_string(plan).unwrap_or_default()
    }
}

#[cfg(feature = "miniserde")]
pub mod mini {
    plan! { #[derive(::miniserde::Serialize, ::miniserde::Deserialize)] }

    pub fn read(text: &str) -> Option<Plan> {
        ::miniserde::json::from_str(text).ok()
    }

    pub fn write(plan: &Plan) -> String {
        ::miniserde::json::to_string(plan)
    }
}

/// The plan as a file has it, where members that say nothing are left out: to make the text from that all can read.
#[cfg(feature = "serde")]
pub mod file {
    plan! { #[derive(::serde::Serialize, ::serde::Deserialize)] #[serde(default)] }
}

/// What the module exports: reads a text and writes it again, without a library only a copy of the text.
#[cfg(target_arch = "wasm32")]
mod module {
    /// # Safety
    /// `text` is the address of so many bytes in UTF-8.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn run(text: *const u8, length: usize) -> usize {
        let text = unsafe { core::str::from_utf8_unchecked(core::slice::from_raw_parts(text, length)) };
        #[cfg(feature = "ours")]
        return crate::ours::read(text).map_or(0, |plan| crate::ours::write(&plan).len());
        #[cfg(feature = "serde")]
        return crate::serde::read(text).map_or(0, |plan| crate::serde::write(&plan).len());
        #[cfg(feature = "miniserde")]
        return crate::mini::read(text).map_or(0, |plan| crate::mini::write(&plan).len());
        #[allow(unreachable_code, reason = "reached without a library")]
        text.to_owned().len()
    }
}
