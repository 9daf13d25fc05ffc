"""Doors, errors and pages that only look like them, written after the signs were mended by those of ``unseen``, and met once.

What the classifier said then stands in ``docs/decisions/0012-links-as-a-stranger.md``.
"""

from __future__ import annotations

from tests.misbehaving import AT, Case, everywhere, html, only_there, site, tabled, to

DOORS = [
    Case(
        "canva private",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Canva</title><h1>เข้าสู่ระบบหรือลงทะเบียนในไม่กี่วินาที</h1><p>ใช้อีเมลของคุณหรือบริการอื่นเพื่อดำเนินการต่อด้วย Canva ฟรี</p><button>ดำเนินการต่อด้วย Google</button><button>ดำเนินการต่อด้วย Facebook</button><button>ใช้อีเมล</button>"
            ),
        ),
    ),
    Case(
        "sharepoint org",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Sharing Link Validation</title><p>To access this content, verify your identity</p><p>This link is for specific people. Enter the email address it was shared with.</p><input type=email name=txtTOAAEmail><input type=submit value=Next>"
            ),
        ),
    ),
    Case(
        "google doc private en",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Google Docs</title><div>You need access</div><div>Ask for access, or switch to an account with access. Learn more</div><textarea placeholder='Message (optional)'></textarea><button>Request access</button>"
            ),
        ),
    ),
    Case(
        "google site private",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Google Sites</title><p>You don't have permission to access this site.</p><p>You are signed out.</p>"
            ),
        ),
    ),
    Case(
        "joomla old frame",
        "sign-in",
        AT,
        site(AT, html(tabled("<div class=error>ท่านต้องล็อกอินเพื่อดูเนื้อหานี้</div>")), tabled),
    ),
    Case(
        "wp members",
        "sign-in",
        AT,
        only_there("<p>เนื้อหาส่วนนี้สงวนไว้สำหรับสมาชิกที่ลงทะเบียนแล้ว</p><p><a href='/register'>สมัคร</a></p>"),
    ),
    Case("asp login", "sign-in", AT, site(AT, to("/Account/Login?ReturnUrl=%2Ffiles"))),
    Case(
        "smart obec",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<html><head><title>SMART OFFICE</title></head><body><form><img src=logo.png><input name=username placeholder=Username><input type=password placeholder=Password><button>SIGN IN</button></form></body></html>"
            ),
        ),
    ),
    Case(
        "otp",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>ระบบสารบรรณ</title><p>ระบุหมายเลขโทรศัพท์เพื่อรับรหัส OTP</p><input name=phone type=tel><button>ขอรหัส OTP</button>"
            ),
        ),
    ),
    Case(
        "dropbox",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Dropbox</title><h2>You don’t have access</h2><p>This folder is restricted. Ask the owner to share it with you.</p>"
            ),
        ),
    ),
]
ERRORS = [
    Case(
        "drupal", "soft-404", AT, everywhere("<h1>ไม่พบหน้าเว็บ</h1><p>ไม่มีหน้าที่คุณร้องขอ</p>", "ไม่พบหน้าเว็บ | สำนักงานตัวอย่าง")
    ),
    Case(
        "wix",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>404 Error Page</title><h1>This page isn’t available</h1><p>We couldn’t find the page you were looking for. Check the URL, or head back home.</p>"
            ),
        ),
    ),
    Case(
        "google sites deleted",
        "soft-404",
        AT,
        site(AT, html("<title>Sites</title><p>ไม่พบไซต์ที่ขอ</p><p>ตรวจสอบ URL แล้วลองอีกครั้ง</p>")),
    ),
    Case(
        "youtube removed",
        "soft-404",
        AT,
        only_there("<h1>วิดีโอไม่พร้อมใช้งานอีกต่อไป</h1><p>วิดีโอนี้ไม่พร้อมใช้งานเนื่องจากผู้อัปโหลดได้ปิดบัญชี</p>"),
    ),
    Case(
        "facebook gone",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>Facebook</title><h2>เนื้อหานี้ไม่พร้อมใช้งานในขณะนี้</h2><p>เมื่อเหตุการณ์นี้เกิดขึ้น มักจะเป็นเพราะเจ้าของแชร์ไว้กับคนกลุ่มเล็กๆ เปลี่ยนแปลงว่าใครสามารถเห็นได้ หรือลบไปแล้ว</p>"
            ),
        ),
    ),
    Case(
        "bitly",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>Bitly | Page Not Found | 404</title><h1>Something’s wrong here.</h1><p>This is a 404 error, which means you've clicked on a bad link or entered an invalid URL.</p>"
            ),
        ),
    ),
    Case("php empty id", "soft-404", AT, everywhere("<h2>รายละเอียดข่าว</h2><p>หัวข้อ:</p><p>วันที่:</p>", frame=tabled)),
    Case(
        "hosting default",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>"
            ),
        ),
    ),
    Case(
        "mysql",
        "soft-404",
        AT,
        only_there(
            "<p>Warning: mysqli_connect(): (HY000/2002): Connection refused in /home/x/config.php on line 3</p>",
            frame=tabled,
        ),
    ),
    Case("moved notice", "soft-404", AT, only_there("<p>เว็บไซต์นี้ปิดให้บริการแล้ว</p>")),
]
FINE = [
    Case("gift short", "ok", AT, only_there("<h1>รายงานการรับของขวัญ รอบ 6 เดือน</h1><p>ไม่มีการรับของขวัญ</p>")),
    Case("no procurement", "ok", AT, only_there("<h1>สรุปผลการจัดซื้อจัดจ้าง เดือนมีนาคม 2566</h1><p>ไม่มีการจัดซื้อจัดจ้าง</p>")),
    Case(
        "pdpa",
        "ok",
        AT,
        only_there(
            "<h1>นโยบายคุ้มครองข้อมูลส่วนบุคคล</h1><p>สำนักงานเก็บชื่อผู้ใช้และรหัสผ่านของท่านอย่างปลอดภัย ผู้ที่ไม่ได้รับอนุญาตเข้าถึงไม่ได้</p>"
        ),
    ),
    Case(
        "security rules",
        "ok",
        AT,
        only_there("<h1>ระเบียบการเข้าถึงและใช้งานระบบสารสนเทศ</h1><ul><li>เปลี่ยนรหัสผ่านทุก 90 วัน</li></ul>"),
    ),
    Case(
        "complaints zero",
        "ok",
        AT,
        only_there(
            "<h1>สถิติเรื่องร้องเรียน</h1><table><tr><td>จำนวนเรื่อง</td><td>0</td></tr><tr><td>อยู่ระหว่างดำเนินการ</td><td>0</td></tr></table>"
        ),
    ),
    Case(
        "risk result",
        "ok",
        AT,
        only_there("<h1>การประเมินความเสี่ยงการทุจริต</h1><p>ความเสี่ยง: เกิดข้อผิดพลาดในการเบิกจ่าย ระดับ: ต่ำ</p>"),
    ),
    Case(
        "qa",
        "ok",
        AT,
        only_there(
            "<h1>ถาม-ตอบ (Q&A)</h1><form>ชื่อ <input name=username> คำถาม <textarea></textarea><button>ส่ง</button></form>"
        ),
    ),
    Case(
        "social",
        "ok",
        AT,
        only_there(
            "<h1>Social Network</h1><a href='https://www.facebook.com/x'>Facebook</a> <a href='https://line.me/x'>LINE</a>"
        ),
    ),
    Case("transfer order", "ok", AT, only_there("<h1>คำสั่งย้ายข้าราชการครู</h1><p>ย้ายไปดำรงตำแหน่งที่โรงเรียนตัวอย่าง</p>")),
    Case(
        "eservice list",
        "ok",
        AT,
        only_there(
            "<h1>บริการออนไลน์</h1><p>จองห้องประชุม ขอหนังสือรับรอง สำหรับบุคลากรในสังกัด</p><a href='/login.php'>เข้าสู่ระบบ</a>"
        ),
    ),
]

CASES = [*DOORS, *ERRORS, *FINE]
