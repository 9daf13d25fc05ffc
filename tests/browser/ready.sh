# Make sure that a Chromium is there for the browser tests.
set -u
command -v chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-thai-tlwg >/dev/null && exit 0
fi
if command -v apt-get >/dev/null 2>&1 && command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "ต้องติดตั้ง Chromium ก่อนทดสอบในเบราว์เซอร์ แล้วให้คำสั่ง chromium อยู่ใน PATH"
echo "(the browser tests need Chromium as 'chromium' on the PATH; on Debian: apt-get install chromium)"
exit 1
