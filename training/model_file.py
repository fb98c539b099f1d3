"""Writes the weights file that packages/core/src/model/parse-model.ts reads (its README gives the format)."""

import json
import struct
import zlib
from pathlib import Path

import numpy as np

from corpus import ACCOUNTABILITIES, HERE, ORGANISATIONS, OWNERS, ROLES

COLUMNS = [f"{a}.{o}" for a in ACCOUNTABILITIES for o in OWNERS] + ["qualification"] + [f"role.{r}" for r in ROLES] + [f"organisation.{o}" for o in ORGANISATIONS]
LINEAR = HERE.parent / "packages" / "core" / "weights" / "linear.bin"  # the fast reader, a part of the other
FORMATS = {"linear": 1, "context": 4}


def quantise(weights):
    """Columns of floats -> signed bytes and what one of them is worth. The largest weights are the
    telling ones (clipping even one in ten thousand moves probabilities by a fifth)."""
    limit = np.maximum(np.abs(weights).max(0), 1e-8)
    rows = np.clip(np.rint(weights / limit * 127), -127, 127).astype(np.int8)
    return rows, (limit / 127).astype(np.float32)


def write(path, kind, header, payload):
    """The header is ASCII, the end is a CRC-32 of everything before it. Returns the number of bytes."""
    header = header | {"payload": len(payload), "columns": COLUMNS}
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    text += b" " * (-len(text) % 4)
    body = b"titlescp" + struct.pack("<II", FORMATS[kind], len(text)) + text + payload
    with open(path, "wb") as file:
        file.write(body + struct.pack("<I", zlib.crc32(body)))
    return len(body) + 4


def write_linear(path, version, bits, weights, bias, weigher, policy):
    """`weights`: 2**bits x len(COLUMNS)."""
    rows, scales = quantise(weights)
    header = {"name": "linear", "version": version, "bits": bits, "scales": short(scales), "bias": short(bias), "weigher": weigher, "policy": policy}
    return write(path, "linear", header, rows.tobytes())


def read_linear(path):
    """Rows of signed bytes, scales and biases of a linear reader's file."""
    body = Path(path).read_bytes()
    length = struct.unpack("<I", body[12:16])[0]
    header = json.loads(body[16 : 16 + length])
    rows = np.frombuffer(body, np.int8, header["payload"], 16 + length).reshape(-1, len(COLUMNS))
    return rows, np.array(header["scales"]), np.array(header["bias"])


def write_context(path, version, settings, tensors, weigher, policy):
    """`tensors`: name -> array; signed bytes and unsigned 32-bit integers stay, everything else becomes 32-bit floats."""
    types = {np.dtype(np.int8): "i8", np.dtype(np.uint32): "u32"}
    entries, payload = [], b""
    for name, array in tensors.items():
        array = np.ascontiguousarray(array if array.dtype in types else array.astype("<f4"))
        entries.append({"name": name, "type": types.get(array.dtype, "f32"), "shape": list(array.shape), "at": len(payload)})
        payload += array.tobytes()
        payload += b"\0" * (-len(payload) % 4)
    header = {"name": "context", "version": version, "settings": settings, "tensors": entries, "weigher": weigher, "policy": policy}
    return write(path, "context", header, payload)


def short(numbers):
    return [float(f"{n:.6g}") for n in numbers]
