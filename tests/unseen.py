"""Doors and errors that were written after the classifier, and pages that only look like them.

They are worded as file stores, content systems and hosting companies word them. The classifier met them once, as it was;
what it said then stands in ``docs/decisions/0012-links-as-a-stranger.md``.
"""

from __future__ import annotations

from tests.misbehaving import AT, LOGIN_BOX, Case, everywhere, framed, html, only_there, site, tabled

DOORS = [
    Case(
        "post behind a password",
        "sign-in",
        AT,
        only_there(
            "<h1>มีการป้องกัน: แผนปฏิบัติการป้องกันการทุจริต 2566</h1><p>เนื้อหานี้มีการป้องกันด้วยรหัสผ่าน ในการดูเนื้อหานี้ โปรดใส่รหัสผ่านของคุณด้านล่าง:</p>"
            '<form action="/wp-login.php?action=postpass" method="post"><label>รหัสผ่าน: <input name="post_password" type="password"></label> <input type="submit" value="เข้าชม"></form>',
            "มีการป้องกัน: แผนปฏิบัติการป้องกันการทุจริต 2566 – สำนักงานตัวอย่าง",
        ),
    ),
    Case(
        "account of a company",
        "sign-in",
        AT,
        site(
            AT,
            html(
                '<!doctype html><title>Sign in to your account</title><div><div>Sign in</div><input type="email" name="loginfmt" placeholder="Email, phone, or Skype">'
                "<a>Can’t access your account?</a><a>Sign-in options</a><input type=submit value=Next></div><div>Terms of use Privacy & cookies</div>"
            ),
        ),
    ),
    Case(
        "account of a file store",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<!doctype html><html lang=th><title>ลงชื่อเข้าใช้ - บัญชี Google</title><h1>ลงชื่อเข้าใช้</h1><p>ไปยัง Google ไดรฟ์</p>"
                '<input type="email" id="identifierId" name="identifier"><p>หากลืมอีเมล</p><p>หากนี่ไม่ใช่คอมพิวเตอร์ของคุณ ให้ใช้โหมดผู้มาเยือนเพื่อลงชื่อเข้าใช้แบบส่วนตัว</p><button>ถัดไป</button><p>สร้างบัญชี</p>'
            ),
        ),
    ),
    Case(
        "social network",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>Facebook</title><div>You must log in to continue.</div><div>Log into Facebook</div><form><input name=email placeholder='Email or phone number'>"
                "<input type=password name=pass><button>Log in</button></form><a>Forgot account?</a><a>Create new account</a>"
            ),
        ),
    ),
    Case(
        "article for some", "sign-in", AT, only_there("<div>ข้อความ</div><p>คุณไม่ได้รับสิทธิ์ในการดูข้อมูลส่วนนี้</p>", "ข้อผิดพลาด")
    ),
    Case(
        "office by wire",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<html><head><title>ระบบสำนักงานอิเล็กทรอนิกส์ (e-Office)</title></head><body><table><tr><td>ชื่อผู้ใช้</td><td><input name=u></td></tr>"
                "<tr><td>รหัสผ่าน</td><td><input type=password name=p></td></tr></table><input type=submit value='ตกลง'><br>พัฒนาโดย กลุ่มส่งเสริมการศึกษาทางไกล</body></html>"
            ),
        ),
    ),
    Case(
        "digital identity",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<!doctype html><title>ระบบบริการ</title><h2>เลือกวิธีการเข้าใช้งาน</h2><button>เข้าสู่ระบบด้วย ThaID</button><button>เข้าสู่ระบบด้วย Digital ID</button><p>ศูนย์ช่วยเหลือ 1111</p>"
            ),
        ),
    ),
    Case(
        "only inside an organisation",
        "sign-in",
        AT,
        site(
            AT,
            html(
                "<title>สเปรดชีต</title><p>ไฟล์นี้เปิดให้ดูได้เฉพาะบุคคลในองค์กรของเจ้าของ โปรดติดต่อเจ้าของไฟล์หรือเปลี่ยนบัญชี</p><button>ขอการเข้าถึง</button>"
            ),
        ),
    ),
    Case(
        "word, then a door",
        "sign-in",
        AT,
        site(
            AT,
            html("<script>alert('กรุณาเข้าสู่ระบบ'); window.location='login.php';</script>"),
            elsewhere=html(framed(LOGIN_BOX, "Login")),
        ),
    ),
    Case(
        "door in a long frame",
        "sign-in",
        AT,
        site(
            AT,
            html(
                tabled(
                    "<h3>สมาชิกเข้าระบบ</h3><form>E-mail <input name=email> Password <input type=password name=pw></form>"
                )
            ),
            tabled,
        ),
    ),
]

ERRORS = [
    Case(
        "file store in Thai",
        "soft-404",
        AT,
        only_there(
            "<p>ขออภัย ไม่มีไฟล์ที่คุณขอ</p><p>ตรวจสอบให้แน่ใจว่า URL ของคุณถูกต้องและไฟล์มีอยู่จริง</p>", "Google ไดรฟ์ - ไม่พบหน้าเว็บ"
        ),
    ),
    Case(
        "file store of a company",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>OneDrive</title><h1>This item might not exist or is no longer available</h1><p>This item might have been deleted, expired, or you might not have permission to view it. Contact the owner of this item for more information.</p>"
            ),
        ),
    ),
    Case(
        "box of files",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>Dropbox</title><h2>That file isn’t here anymore</h2><p>Someone might’ve deleted the file or disabled the link.</p>"
            ),
        ),
    ),
    Case(
        "theme of a blog",
        "soft-404",
        AT,
        everywhere(
            "<h1>อุ๊ปส์! ไม่สามารถหาหน้านั้นพบ</h1><p>ดูเหมือนไม่มีอะไรถูกพบที่นี่ ลองค้นหาดูไหม?</p><form><input type=search></form>",
            "ไม่พบหน้า – สำนักงานตัวอย่าง",
        ),
    ),
    Case(
        "category without articles",
        "soft-404",
        AT,
        only_there(
            "<h2>แผนปฏิบัติการ</h2><p>ไม่มีบทความในหมวดหมู่นี้ หากมีหมวดหมู่ย่อยแสดงในหน้านี้ หมวดหมู่เหล่านั้นอาจมีบทความ</p>", frame=tabled
        ),
    ),
    Case(
        "server of pages",
        "soft-404",
        AT,
        everywhere(
            "<h2><i>The resource cannot be found.</i></h2><b>Description:</b> HTTP 404. The resource you are looking for could have been removed, had its name changed, or is temporarily unavailable.",
            "The resource cannot be found.",
        ),
    ),
    Case(
        "hosting not paid",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>Account Suspended</title><h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>"
            ),
        ),
    ),
    Case(
        "domain for sale",
        "soft-404",
        AT,
        site(
            AT,
            html(
                "<title>example-office.com</title><h1>example-office.com</h1><p>Buy this domain</p><p>The owner of example-office.com is offering it for sale for an asking price of 999 USD!</p><p>Related searches: loans, insurance</p>"
            ),
        ),
    ),
    Case("nothing in red", "soft-404", AT, everywhere("<font color=red>ไม่มีข้อมูล</font>", frame=tabled)),
    Case("try again later", "soft-404", AT, everywhere("<p>เกิดข้อผิดพลาดบางอย่าง กรุณาลองใหม่ภายหลัง</p>")),
    Case("word, then back", "soft-404", AT, site(AT, html('<script>alert("ไม่พบข้อมูล"); history.back();</script>'))),
    Case(
        "form that is closed",
        "soft-404",
        AT,
        only_there(
            "<h1>แบบสำรวจความพึงพอใจ</h1><p>แบบฟอร์มนี้ไม่รับการตอบกลับอีกต่อไป ลองติดต่อเจ้าของแบบฟอร์มหากคิดว่านี่เป็นข้อผิดพลาด</p>"
        ),
    ),
]

FINE = [
    Case(
        "manual for staff",
        "ok",
        AT,
        only_there('<h1>คู่มือการปฏิบัติงานสำหรับเจ้าหน้าที่</h1><a href="/a.pdf">ดาวน์โหลด</a>', "คู่มือ"),
    ),
    Case(
        "way to complain",
        "ok",
        AT,
        only_there(
            "<h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริต</h1><form>ชื่อ-สกุล <input name=fullname> อีเมล <input type=email name=email> เรื่อง <textarea></textarea><button>ส่ง</button></form>"
        ),
    ),
    Case(
        "notice of cancelling",
        "ok",
        AT,
        only_there("<h1>ประกาศยกเลิกประกวดราคาอิเล็กทรอนิกส์</h1><p>สำนักงานขอยกเลิกประกาศ ลงวันที่ 5 มีนาคม 2566</p>"),
    ),
    Case(
        "service by wire",
        "ok",
        AT,
        only_there(
            "<h1>E-Service</h1><ul><li>ระบบรับสมัครนักเรียน</li><li>ระบบขอ ก.พ.7 ออนไลน์</li></ul><a href='/login'>เข้าสู่ระบบ</a>",
            "E-Service",
        ),
    ),
    Case(
        "short declaration",
        "ok",
        AT,
        only_there(
            "<h1>นโยบายไม่รับของขวัญ (No Gift Policy)</h1><p>ข้าพเจ้าขอประกาศว่าจะไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่</p>"
        ),
    ),
    Case(
        "policy of access",
        "ok",
        AT,
        only_there("<h1>สิทธิการเข้าถึงข้อมูลข่าวสารของราชการ</h1><p>ประชาชนมีสิทธิเข้าตรวจดูข้อมูลข่าวสารตามมาตรา 9</p>"),
    ),
]

CASES = [*DOORS, *ERRORS, *FINE]
