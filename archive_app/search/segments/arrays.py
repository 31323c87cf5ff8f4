"""Arrays: the few numpy tools that writing and reading postings share."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Ints = npt.NDArray[np.int64]


def starts_of(lengths: Array) -> Ints:
    """Where each of `lengths` items begins when they lie one after another; one more entry for the end."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def smallest(values: Array) -> Array:
    """The same numbers, none of them negative, in as few bytes each as they all fit into."""
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))


def spread(begins: Array, lengths: Array) -> Ints:
    """The indexes of several stretches, one after another: `begins[i]`, … `begins[i] + lengths[i] - 1`."""
    ends = np.cumsum(lengths, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    found: Ints = np.repeat(begins - (ends - lengths), lengths)
    found += np.arange(total)
    return found


def sums_within(values: Ints, lengths: Array) -> Ints:
    """Running sums of `values` that begin anew with each stretch. No stretch is empty."""
    sums = np.cumsum(values, dtype=np.int64)
    starts = starts_of(lengths)[:-1]
    return sums - np.repeat(sums[starts] - values[starts], lengths)
