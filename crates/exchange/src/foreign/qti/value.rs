//! Values: base types, cardinalities and NULL.

use serde_json::Value as Json;

use crate::foreign::Problem;

/// Values in one container.
pub(super) const MAX_CONTAINER: usize = 10_000;

/// A base type. Those that compare alike share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Identifier,
    Boolean,
    Integer,
    Float,
    /// Also uri and file, which only compare.
    Text,
    Point,
    Pair,
    DirectedPair,
}

impl Base {
    pub(super) fn read(name: &str) -> Result<Self, Problem> {
        Ok(match name {
            "identifier" | "intOrIdentifier" => Self::Identifier,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "float" | "duration" => Self::Float,
            "string" | "uri" | "file" => Self::Text,
            "point" => Self::Point,
            "pair" => Self::Pair,
            "directedPair" => Self::DirectedPair,
            other => return Err(wrong(other, "a base type")),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cardinality {
    Single,
    Multiple,
    Ordered,
}

impl Cardinality {
    pub(super) fn read(name: &str) -> Result<Self, Problem> {
        Ok(match name {
            "single" => Self::Single,
            "multiple" => Self::Multiple,
            "ordered" => Self::Ordered,
            other => return Err(wrong(other, "single, multiple or ordered")),
        })
    }
}

/// One value.
#[derive(Clone, Debug)]
pub(super) enum Scalar {
    Identifier(String),
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Point(i64, i64),
    Pair(String, String),
    DirectedPair(String, String),
}

impl PartialEq for Scalar {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Identifier(a) | Self::Text(a), Self::Identifier(b) | Self::Text(b)) => a == b,
            (Self::Boolean(a), Self::Boolean(b)) => a == b,
            (Self::Point(a, b), Self::Point(c, d)) => (a, b) == (c, d),
            (Self::DirectedPair(a, b), Self::DirectedPair(c, d)) => (a, b) == (c, d),
            (Self::Pair(a, b), Self::Pair(c, d)) => (a, b) == (c, d) || (a, b) == (d, c),
            // Exactly, also floats; `equal` has the tolerances.
            (a, b) => a.number().zip(b.number()).is_some_and(|(a, b)| a == b),
        }
    }
}

impl Scalar {
    /// A number as float.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(value) => Some(*value as f64),
            Self::Float(value) => Some(*value),
            _ => None,
        }
    }

    /// A value as it stands in XML.
    pub(super) fn read(text: &str, base: Base) -> Result<Self, Problem> {
        let trimmed = text.trim();
        let two = |expected| {
            let mut parts = trimmed.split_whitespace();
            let pair = parts.next().zip(parts.next()).filter(|_| parts.next().is_none());
            pair.ok_or_else(|| wrong(text, expected))
        };
        Ok(match base {
            Base::Identifier => Self::Identifier(trimmed.to_owned()),
            Base::Text => Self::Text(text.to_owned()),
            Base::Boolean => match trimmed {
                "true" | "1" => Self::Boolean(true),
                "false" | "0" => Self::Boolean(false),
                _ => return Err(wrong(text, "true or false")),
            },
            Base::Integer => Self::Integer(trimmed.parse().map_err(|_| wrong(text, "an integer"))?),
            Base::Float => {
                let value = trimmed.parse::<f64>().ok().filter(|value| value.is_finite());
                Self::Float(value.ok_or_else(|| wrong(text, "a number"))?)
            }
            Base::Point => {
                let (x, y) = two("two integers")?;
                let (x, y) = x.parse().ok().zip(y.parse().ok()).ok_or_else(|| wrong(text, "two integers"))?;
                Self::Point(x, y)
            }
            Base::Pair => two("two identifiers").map(|(a, b)| Self::Pair(a.to_owned(), b.to_owned()))?,
            Base::DirectedPair => {
                two("two identifiers").map(|(a, b)| Self::DirectedPair(a.to_owned(), b.to_owned()))?
            }
        })
    }

    /// The value as a base type, where that loses nothing.
    pub(super) fn cast(self, base: Base) -> Result<Self, Problem> {
        let whole = |value: f64| value.fract() == 0.0 && value.abs() < 9e15;
        Ok(match (self, base) {
            (Self::Integer(value), Base::Float) => Self::Float(value as f64),
            (Self::Float(value), Base::Integer) if whole(value) => Self::Integer(value as i64),
            (Self::Identifier(text), Base::Text) => Self::Text(text),
            (Self::Text(text), Base::Identifier) => Self::Identifier(text),
            (Self::Pair(a, b), Base::DirectedPair) => Self::DirectedPair(a, b),
            (Self::DirectedPair(a, b), Base::Pair) => Self::Pair(a, b),
            (value, base) if value.base() == base => value,
            (value, _) => return Err(wrong(&value.json().to_string(), "of the base type declared")),
        })
    }

    fn base(&self) -> Base {
        match self {
            Self::Identifier(_) => Base::Identifier,
            Self::Boolean(_) => Base::Boolean,
            Self::Integer(_) => Base::Integer,
            Self::Float(_) => Base::Float,
            Self::Text(_) => Base::Text,
            Self::Point(..) => Base::Point,
            Self::Pair(..) => Base::Pair,
            Self::DirectedPair(..) => Base::DirectedPair,
        }
    }

    fn json(&self) -> Json {
        match self {
            Self::Identifier(text) | Self::Text(text) => Json::from(text.as_str()),
            Self::Boolean(value) => Json::from(*value),
            Self::Integer(value) => Json::from(*value),
            Self::Float(value) => Json::from(*value),
            Self::Point(x, y) => Json::from(format!("{x} {y}")),
            Self::Pair(a, b) | Self::DirectedPair(a, b) => Json::from(format!("{a} {b}")),
        }
    }

    /// A value of a response: as JSON says it, or as text as XML says it; pairs and points also as two in an array.
    fn from_json(json: &Json, base: Base) -> Result<Self, Problem> {
        match json {
            Json::String(text) => Self::read(text, base),
            Json::Array(parts) if parts.len() == 2 => {
                let parts =
                    parts.iter().map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned));
                Self::read(&parts.collect::<Vec<_>>().join(" "), base)
            }
            Json::Number(_) | Json::Bool(_) => match (json.as_f64(), base) {
                (Some(value), Base::Integer) => Self::Float(value).cast(Base::Integer),
                _ => Self::read(&json.to_string(), base),
            },
            other => Err(wrong(&other.to_string(), "a value")),
        }
    }
}

/// NULL, one value, or a container that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Single(Scalar),
    Multiple(Vec<Scalar>),
    Ordered(Vec<Scalar>),
}

impl Value {
    /// Values under a cardinality: an empty container and an empty string are NULL.
    pub(super) fn of(values: Vec<Scalar>, cardinality: Cardinality) -> Result<Self, Problem> {
        if values.len() > MAX_CONTAINER {
            return Err(Problem::TooLong("container"));
        }
        let count = values.len();
        let mut values = values;
        Ok(match cardinality {
            _ if count == 0 => Self::Null,
            Cardinality::Single if count == 1 => values.pop().map_or(Self::Null, Self::single),
            Cardinality::Single => return Err(wrong(&format!("{count} values"), "a single value")),
            Cardinality::Multiple => Self::Multiple(values),
            Cardinality::Ordered => Self::Ordered(values),
        })
    }

    pub(super) fn single(scalar: Scalar) -> Self {
        if matches!(&scalar, Scalar::Text(text) | Scalar::Identifier(text) if text.is_empty()) {
            Self::Null
        } else {
            Self::Single(scalar)
        }
    }

    pub(super) fn scalars(&self) -> &[Scalar] {
        match self {
            Self::Null => &[],
            Self::Single(scalar) => std::slice::from_ref(scalar),
            Self::Multiple(scalars) | Self::Ordered(scalars) => scalars,
        }
    }

    /// A response as JSON gives it, also in the form of the QTI JSON binding (`{"base": {"string": "x"}}`).
    pub(super) fn from_json(json: &Json, base: Base, cardinality: Cardinality) -> Result<Self, Problem> {
        let inner = json.as_object().and_then(|object| object.get("base").or_else(|| object.get("list")));
        let json = match inner {
            Some(Json::Object(typed)) => typed.values().next().unwrap_or(&Json::Null),
            Some(other) => other,
            None => json,
        };
        let scalars = match (json, cardinality) {
            (Json::Null, _) => Vec::new(),
            (Json::Array(parts), Cardinality::Single) if parts.len() == 1 => {
                vec![Scalar::from_json(&parts[0], base)?]
            }
            (Json::Array(parts), Cardinality::Single) if parts.is_empty() => Vec::new(),
            (Json::Array(parts), Cardinality::Multiple | Cardinality::Ordered) => {
                parts.iter().map(|part| Scalar::from_json(part, base)).collect::<Result<_, _>>()?
            }
            (Json::String(text), _) if text.is_empty() => Vec::new(),
            (one, _) => vec![Scalar::from_json(one, base)?],
        };
        Self::of(scalars, cardinality)
    }

    pub(super) fn json(&self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Single(scalar) => scalar.json(),
            Self::Multiple(scalars) | Self::Ordered(scalars) => scalars.iter().map(Scalar::json).collect(),
        }
    }

    pub(super) fn truth(&self) -> Result<Option<bool>, Problem> {
        match self {
            Self::Null => Ok(None),
            Self::Single(Scalar::Boolean(value)) => Ok(Some(*value)),
            other => Err(wrong(&other.json().to_string(), "a boolean")),
        }
    }

    pub(super) fn boolean(value: Option<bool>) -> Self {
        value.map_or(Self::Null, |value| Self::Single(Scalar::Boolean(value)))
    }

    /// A float; what is not finite is NULL.
    pub(super) fn float(value: f64) -> Self {
        if value.is_finite() { Self::Single(Scalar::Float(value)) } else { Self::Null }
    }

    pub(super) fn integer(value: Option<i64>) -> Self {
        value.map_or(Self::Null, |value| Self::Single(Scalar::Integer(value)))
    }
}

pub(super) fn wrong(given: &str, expected: &'static str) -> Problem {
    Problem::Value { given: given.chars().take(60).collect(), expected }
}
