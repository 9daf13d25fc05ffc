# Make sure that the programs of one folder of tests are there, as its package-lock.json has them: sh tests/npm.sh editor
# Without node and npm, or where npm reaches nothing, its tests are skipped.
set -eu
here=$(dirname "$0")/$1
there=.venv/$1
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "ข้ามการทดสอบใน $here เพราะไม่มี node และ npm (the tests in $here are skipped: no node and npm here)"
    exit 0
fi
if cmp -s "$here/package-lock.json" "$there/package-lock.json" && [ -f "$there/ready" ]; then
    exit 0
fi
mkdir -p "$there"
rm -f "$there/ready"
cp "$here/package.json" "$here/package-lock.json" "$there/"
if npm ci --prefix "$there" --ignore-scripts --no-audit --no-fund --loglevel=error; then
    touch "$there/ready"
else
    echo "ข้ามการทดสอบใน $here เพราะ npm โหลดโปรแกรมไม่ได้ (the tests in $here are skipped: npm could not fetch what they need)"
fi
