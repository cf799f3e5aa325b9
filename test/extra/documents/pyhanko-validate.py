"""Roots joined by commas, then files: one line a signature or time-stamp, "file|kind|verdict|changes since"."""
import sys
from os.path import basename

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext


def context():
    roots = [load_cert_from_pemder(path) for path in sys.argv[1].split(",")]
    return ValidationContext(trust_roots=roots, allow_fetching=False)


for path in sys.argv[2:]:
    with open(path, "rb") as file:
        reader = PdfFileReader(file)
        for signature in reader.embedded_regular_signatures:
            status = validate_pdf_signature(signature, context(), context())
            print(basename(path), "signature", status.bottom_line, status.modification_level.name, sep="|")
        for timestamp in reader.embedded_timestamp_signatures:
            status = validate_pdf_timestamp(timestamp, context())
            sound = status.valid and status.intact and status.trusted
            print(basename(path), "timestamp", sound, status.modification_level.name, sep="|")
