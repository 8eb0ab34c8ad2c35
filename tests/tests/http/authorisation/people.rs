//! Who asks, and what is theirs.

use app::way::Way;
use service::accounts::EmailAddress;

use crate::harness::sample::{PASSWORD, WHOLE, right, write};
use crate::harness::{Person, Sitting, TestApp};

/// Everybody there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Nobody,
    Guest,
    Learner,
    Instructor,
    Admin,
}

impl Role {
    pub(super) const ALL: [Self; 5] =
        [Self::Nobody, Self::Guest, Self::Learner, Self::Instructor, Self::Admin];

    /// The role of the account behind it; none without an account.
    pub(super) fn of_account(self) -> Option<service::Role> {
        match self {
            Self::Nobody | Self::Guest => None,
            Self::Learner => Some(service::Role::Learner),
            Self::Instructor => Some(service::Role::Instructor),
            Self::Admin => Some(service::Role::Admin),
        }
    }
}

/// Somebody who asks.
pub(super) struct Asker {
    pub(super) person: Person,
    pub(super) role: Role,
    pub(super) email: String,
}

/// A new person of a role, at an address of their own. They come with a token rather than a cookie, which makes no
/// difference to the server but for where a form may come from; `origin` tests that.
pub(super) async fn person(app: &TestApp, role: Role, number: u32) -> Asker {
    let [_, a, b, c] = number.to_be_bytes();
    let person = app.program().at(&format!("10.{a}.{b}.{c}"));
    let email = format!("{role:?}{number}@example.kr").to_lowercase();
    match role.of_account() {
        None if role == Role::Guest => drop(person.start_as_guest().await),
        None => {}
        Some(account) => {
            let address = EmailAddress::parse(&email).unwrap();
            app.service().add_user(&address, account, Some(PASSWORD)).await.unwrap();
            person.sign_in(&email, PASSWORD).await.expect(201);
        }
    }
    Asker { person, role, email }
}

impl Asker {
    /// An attempt of their own that the way can be tried at: one that runs, or one that is over for a result. The
    /// nil id for who cannot have one.
    pub(super) async fn own(&self, way: &Way) -> String {
        if self.role == Role::Nobody || !way.path.contains("{id}") {
            return uuid::Uuid::nil().to_string();
        }
        let teaches = matches!(self.role, Role::Instructor | Role::Admin);
        match way.path.as_str() {
            "/studio/trials/{id}" if teaches => {
                return self.last_step("/studio/items/sample/single/trial").await;
            }
            "/studio/import/{id}" if teaches => {
                let upload = self.person.upload("/studio/import", "sample", "a.txt", "가? {=나 ~다}").await;
                return upload.expect(303).location().rsplit('/').next().unwrap().to_owned();
            }
            _ => {}
        }
        let mut practice = self.person.begin_practice("sample").await;
        let first = practice.items().remove(0);
        self.person.save(&mut practice, &first, &right(&first)).await;
        if way.path.ends_with("/result") {
            self.person.submit(&mut practice).await;
        }
        practice.id
    }

    /// What a form without fields begins: the last step of the address it leads to.
    async fn last_step(&self, path: &str) -> String {
        let begun = self.person.post(path, &[]).await.expect(303);
        begun.location().rsplit('/').next().unwrap().to_owned()
    }

    /// Any attempt of their own.
    pub(super) async fn any(&self) -> String {
        self.person.begin_practice("sample").await.id
    }
}

/// Somebody whose things are asked for by others.
pub(super) struct Owner {
    person: Person,
    user: String,
    running: Sitting,
    over: Sitting,
}

const EMAIL: &str = "ownermark@example.kr";
const TYPED: &str = "OWNERTYPEDMARK";

impl Owner {
    pub(super) async fn moved_in(app: &TestApp) -> Self {
        let person = app.learner(EMAIL).await;
        let user = person.me().await["user"].as_str().unwrap().to_owned();
        let mut over = person.begin_gate("sample/twice").await;
        person.submit(&mut over).await;
        let mut running = person.begin_gate(WHOLE).await;
        person.save(&mut running, "word", &write(TYPED)).await;
        Self { person, user, running, over }
    }

    /// The attempt of theirs that a way would be tried at.
    pub(super) fn object(&self, way: &Way) -> String {
        let sitting = if way.path.ends_with("/result") { &self.over } else { &self.running };
        sitting.id.clone()
    }

    /// What must be told to nobody else.
    pub(super) fn marks(&self) -> [String; 3] {
        [EMAIL.to_owned(), TYPED.to_owned(), self.user.clone()]
    }

    /// Everything they have.
    pub(super) async fn holdings(&self, app: &TestApp) -> serde_json::Value {
        let mut export = self.person.read("/me/export").await.expect(200).json();
        // Sessions note when they are used.
        export["sessions"].take();
        export["now"] = app.now().0.into();
        export
    }
}
