//! Study plans.

use assessment::Day;
use assessment::study::StudyPlan;
use store::Stamp;

use crate::fixtures::*;
use crate::harness::Bench;

fn plan(daily_limit: u16, test_day: Option<i32>) -> StudyPlan {
    StudyPlan { daily_limit, test_day: test_day.map(Day) }
}

async fn are_set_read_exported_and_deleted(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = account(&bench.store, 1, "a@b.kr").await;
    let legal = "legal".parse().unwrap();
    assert_eq!(bench.store.find_study_plan(user, &legal).await.unwrap(), None);
    for plan in [plan(5, Some(20_800)), plan(30, None)] {
        bench.store.set_study_plan(user, &legal, &plan).await.unwrap();
        assert_eq!(bench.store.find_study_plan(user, &legal).await.unwrap(), Some(plan));
    }
    assert_eq!(bench.store.find_study_plan(id(9), &legal).await.unwrap(), None);
    let export = bench.store.export_user(user).await.unwrap().unwrap();
    let found: Vec<_> = export.study_plans.iter().map(|one| (one.domain.as_str(), one.plan)).collect();
    assert_eq!(found, [("legal", plan(30, None))]);
    bench.store.delete_user(user, stamp()).await.unwrap();
    assert_eq!(bench.store.find_study_plan(user, &legal).await.unwrap(), None);
}

async fn nonsense_is_refused_by_the_table(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let domain = |id: &str| id.parse().unwrap();
    assert!(bench.store.set_study_plan(user, &domain("legal"), &plan(0, None)).await.is_err());
    assert!(bench.store.set_study_plan(user, &domain("legal"), &plan(101, None)).await.is_err());
    assert!(bench.store.set_study_plan(user, &domain("nowhere"), &plan(5, None)).await.is_err());
    assert!(bench.store.set_study_plan(id(7), &domain("legal"), &plan(5, None)).await.is_err());
}

async fn a_guests_plan_moves_where_the_account_has_none(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let legal = "legal".parse().unwrap();
    for (number, own) in [(1, None), (3, Some(plan(40, None)))] {
        let guest = guest(&bench.store, number).await;
        let account = account(&bench.store, u128::from(number) + 1, &format!("{number}@b.kr")).await;
        bench.store.set_study_plan(guest, &legal, &plan(7, Some(20_800))).await.unwrap();
        if let Some(own) = &own {
            bench.store.set_study_plan(account, &legal, own).await.unwrap();
        }
        let by = Stamp { actor: Some(account), at: minutes(9) };
        assert!(bench.store.merge_guest(guest, account, by).await.unwrap());
        let due = own.unwrap_or(plan(7, Some(20_800)));
        assert_eq!(bench.store.find_study_plan(account, &legal).await.unwrap(), Some(due));
    }
}

on_both!(
    are_set_read_exported_and_deleted,
    nonsense_is_refused_by_the_table,
    a_guests_plan_moves_where_the_account_has_none,
);
