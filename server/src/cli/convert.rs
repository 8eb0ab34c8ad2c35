//! `munteok convert`: items from one foreign format to another, with a report of what cannot come along.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use exchange::foreign::{
    Arrival, Draft, Exported, Import, Loss, MAX_BYTES, Place, aiken, decode, gift, moodle, qti, table,
};

/// A format of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Moodle's GIFT.
    Gift,
    /// Aiken: multiple choice with one right answer.
    Aiken,
    /// Moodle XML.
    Moodle,
    /// A table: CSV by our template, or cells pasted from a spreadsheet.
    Table,
    /// One assessment item of QTI 2.1, 2.2 or 3.0; it is only read.
    Qti,
}

/// Converts a file of items.
#[derive(Args)]
pub(super) struct ConvertCommand {
    /// The file to read; its encoding is found out (UTF-8, UTF-16, CP949, Windows-1252).
    input: PathBuf,
    /// What it is.
    #[arg(long)]
    from: Format,
    /// The file to write; without it nothing is written, and the report says what would come along.
    #[arg(long)]
    output: Option<PathBuf>,
    /// What to write.
    #[arg(long, default_value = "moodle")]
    to: Format,
}

pub(super) fn run(command: ConvertCommand) -> anyhow::Result<ExitCode> {
    let ConvertCommand { input, from, output, to } = command;
    let bytes = read(&input)?;
    let decoded = decode(&bytes).with_context(|| input.display().to_string())?;
    let import = import(from, &decoded.text);
    let drafts: Vec<Draft> = import.drafts().cloned().collect();
    let Exported { text, losses } = export(to, &drafts)?;
    let numbers: Vec<&Place> = import
        .arrivals
        .iter()
        .filter(|arrival| arrival.draft.is_ok())
        .map(|arrival| &arrival.place)
        .collect();
    for arrival in &import.arrivals {
        match &arrival.draft {
            Ok(_) => arrival.losses.iter().for_each(|loss| report(&input, &arrival.place, "not read", loss)),
            Err(fault) => {
                eprintln!("{}:{}: item {}: {fault}", input.display(), fault.line, arrival.place.number);
            }
        }
    }
    for (place, loss) in &losses {
        if let Some(at) = numbers.get(*place) {
            report(&input, at, "not written", loss);
        }
    }
    if import.cut {
        eprintln!("{}: there are more items than are taken at once; split the file", input.display());
    }
    let faults = import.faults().count();
    eprintln!("{} items read as {:?}, {faults} refused", drafts.len(), decoded.encoding);
    match output {
        Some(output) => write(&output, &text)?,
        None => eprintln!("nothing is written without --output"),
    }
    Ok(if faults == 0 && !import.cut { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(input: &Path, place: &Place, what: &str, loss: &Loss) {
    eprintln!(
        "{}:{}: item {}: {what}: {}: {}",
        input.display(),
        place.line,
        place.number,
        loss.part,
        loss.what
    );
}

fn read(input: &Path) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("{} cannot be read", input.display());
    let length = input.metadata().with_context(cannot)?.len();
    if length > MAX_BYTES as u64 {
        bail!("{} has {length} bytes; up to {MAX_BYTES} are read, split it", input.display());
    }
    std::fs::read(input).with_context(cannot)
}

/// Writes a new file: what is there stays, as it may be the only copy.
fn write(output: &Path, text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    let cannot = || format!("{} cannot be written; name a file that is not there yet", output.display());
    let mut file = std::fs::File::create_new(output).with_context(cannot)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file would look like a whole one.
        let _ = std::fs::remove_file(output);
    }
    written.with_context(cannot)
}

fn import(from: Format, text: &str) -> Import {
    match from {
        Format::Gift => gift::read(text),
        Format::Aiken => aiken::read(text),
        Format::Moodle => moodle::read(text),
        Format::Table => table::read(text),
        Format::Qti => {
            let arrival: Arrival = qti::read(text);
            Import { arrivals: vec![arrival], cut: false }
        }
    }
}

fn export(to: Format, drafts: &[Draft]) -> anyhow::Result<Exported> {
    Ok(match to {
        Format::Gift => gift::write(drafts),
        Format::Aiken => aiken::write(drafts),
        Format::Moodle => moodle::write(drafts),
        Format::Table => table::write(drafts),
        Format::Qti => bail!("QTI is not written yet; choose gift, aiken, moodle or table"),
    })
}
