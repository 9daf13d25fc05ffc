# Make sure that the YAML language server is there for the editor test; without node and npm the test is skipped.
set -eu
here=$(dirname "$0")
there=.venv/editor
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "ข้ามการทดสอบคำช่วยพิมพ์ เพราะไม่มี node และ npm (the editor test is skipped: no node and npm here)"
    exit 0
fi
if cmp -s "$here/package-lock.json" "$there/package-lock.json" && [ -f "$there/ready" ]; then
    exit 0
fi
mkdir -p "$there"
rm -f "$there/ready"
cp "$here/package.json" "$here/package-lock.json" "$there/"
npm ci --prefix "$there" --ignore-scripts --no-audit --no-fund --loglevel=error
touch "$there/ready"
