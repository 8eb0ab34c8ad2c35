//! Reads one answer off a connection.

use std::io::BufRead;

use anyhow::{Context, Result, bail};

use super::Answer;

/// Reads the head and the body, whichever way its length is told.
pub(super) fn read(connection: &mut impl BufRead) -> Result<Answer> {
    let first = line(connection)?;
    let status = first
        .split(' ')
        .nth(1)
        .and_then(|code| code.parse().ok())
        .with_context(|| format!("not HTTP: {first:?}"))?;
    let mut headers = Vec::new();
    loop {
        let line = line(connection)?;
        let Some((name, value)) = line.split_once(':') else { break };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut answer = Answer { status, headers, body: Vec::new() };
    if answer.header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked")) {
        answer.body = chunks(connection)?;
    } else if let Some(length) = answer.header("content-length") {
        answer.body =
            exactly(connection, length.parse().with_context(|| format!("content-length {length:?}"))?)?;
    } else if !matches!(status, 204 | 304) {
        bail!("an answer without a length cannot share a connection");
    }
    Ok(answer)
}

fn chunks(connection: &mut impl BufRead) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(connection)?;
        let size = size.split(';').next().unwrap_or_default();
        let size = usize::from_str_radix(size.trim(), 16).with_context(|| format!("chunk size {size:?}"))?;
        body.extend(exactly(connection, size)?);
        line(connection)?;
        if size == 0 {
            return Ok(body);
        }
    }
}

fn exactly(connection: &mut impl BufRead, length: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    connection.read_exact(&mut bytes).context("the answer ended early")?;
    Ok(bytes)
}

fn line(connection: &mut impl BufRead) -> Result<String> {
    let mut line = String::new();
    if connection.read_line(&mut line).context("no answer in time")? == 0 {
        bail!("the server closed the connection");
    }
    line.truncate(line.trim_end().len());
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_counted_and_a_chunked_answer_share_a_connection() {
        let mut wire = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 404 Not Found\r\n\
            Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"
            .as_slice();
        let first = read(&mut wire).expect("first");
        assert_eq!((first.status, first.body.as_slice()), (200, b"hello".as_slice()));
        let second = read(&mut wire).expect("second");
        assert_eq!((second.status, second.body.as_slice()), (404, b"abcde".as_slice()));
    }

    #[test]
    fn a_cut_answer_is_an_error() {
        let error =
            read(&mut b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel".as_slice()).expect_err("cut");
        assert!(format!("{error:#}").contains("ended early"), "{error:#}");
    }
}
