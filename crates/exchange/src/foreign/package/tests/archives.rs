use std::io::Cursor;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::foreign::package::{Archive, PackageProblem, pack, read};

fn problem(bytes: &[u8]) -> (String, PackageProblem) {
    let fault = Archive::open(bytes).expect_err("a fault");
    assert!(fault.to_string().contains(&fault.entry));
    (fault.entry, fault.problem)
}

#[test]
fn names_that_lead_out_are_refused() {
    for name in ["../a.xml", "a/../../b", "/etc/passwd", "C:\\a.xml", "a\\..\\..\\b", "\\\\host\\a"] {
        assert_eq!(problem(&pack([(name, &b"x"[..])])), (name.to_owned(), PackageProblem::Escape));
    }
    let bytes = pack([("./a//b.xml", &b"x"[..]), ("한글.xml", b"y")]);
    let archive = Archive::open(&bytes).expect("a package");
    assert_eq!(archive.files().collect::<Vec<_>>(), [("a/b.xml", 1), ("한글.xml", 1)]);
}

#[test]
fn links_passwords_and_twins_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(problem(&bytes), ("link".to_owned(), PackageProblem::Link));

    let mut twins = pack([("a.xml", &b"x"[..]), ("b.xml", b"y")]);
    for at in 0..twins.len() - 5 {
        if &twins[at..at + 5] == b"b.xml" {
            twins[at] = b'a';
        }
    }
    assert_eq!(problem(&twins).1, PackageProblem::Twice);

    let mut locked = pack([("a.xml", &b"x"[..])]);
    for (sign, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = locked.windows(4).position(|window| window == sign).unwrap();
        locked[at + flag] |= 1;
    }
    assert_eq!(problem(&locked), ("a.xml".to_owned(), PackageProblem::Encrypted));
}

#[test]
fn a_bomb_is_stopped_while_it_unpacks() {
    let zeros = vec![0_u8; 8 << 20];
    let bytes = pack([("small.txt", &b"x"[..]), ("bomb.txt", &zeros)]);
    assert!(bytes.len() < 20_000);
    let mut archive = Archive::open(&bytes).expect("a package");
    assert_eq!(archive.unpack("small.txt"), Ok(b"x".to_vec()));
    let fault = archive.unpack("bomb.txt").unwrap_err();
    assert_eq!((fault.entry.as_str(), fault.problem), ("bomb.txt", PackageProblem::Bomb));
    // What the directory claims about the size is not believed either.
    let mut lying = bytes.clone();
    for (sign, at_size) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<usize> = (0..lying.len() - 4).filter(|at| &lying[*at..*at + 4] == sign).collect();
        for at in places {
            lying[at + at_size..at + at_size + 4].copy_from_slice(&1_u32.to_le_bytes());
        }
    }
    if let Ok(mut archive) = Archive::open(&lying) {
        assert!(archive.unpack("bomb.txt").is_err());
    }
    assert_eq!(read(&bytes).unwrap_err().entry, "bomb.txt");
}

#[test]
fn damage_is_said() {
    assert!(matches!(problem(b"PK\x03\x04nothing").1, PackageProblem::Broken(_)));
    let mut many = pack([("a.xml", &b"x"[..])]);
    many.splice(0..0, b"PK\x01\x02".repeat(crate::foreign::package::MAX_ENTRIES));
    assert_eq!(problem(&many).1, PackageProblem::TooMany);
    let mut torn = pack([("a.txt", "가나다라마바사".repeat(50).as_bytes())]);
    torn[60] ^= 0xff;
    let mut archive = Archive::open(&torn).expect("the directory is whole");
    let fault = archive.unpack("a.txt").unwrap_err();
    assert!(matches!(fault.problem, PackageProblem::Broken(_)), "{fault}");
}
