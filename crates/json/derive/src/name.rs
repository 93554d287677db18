//! The names of members.

/// `bonus_cap` and `BonusCap` as `bonusCap`.
pub fn camel_case(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut upper = false;
    for (at, letter) in name.trim_start_matches("r#").chars().enumerate() {
        match letter {
            '_' => upper = true,
            _ if at == 0 => camel.push(letter.to_ascii_lowercase()),
            _ if upper => {
                camel.push(letter.to_ascii_uppercase());
                upper = false;
            }
            _ => camel.push(letter),
        }
    }
    camel
}
