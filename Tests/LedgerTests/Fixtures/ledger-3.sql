PRAGMA application_id = 1180126279;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
INSERT INTO grdb_migrations VALUES('2');
INSERT INTO grdb_migrations VALUES('3');
CREATE TABLE records (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, public TEXT NOT NULL,
  personal TEXT, salt TEXT, commitment TEXT NOT NULL,
  state TEXT NOT NULL, chain TEXT NOT NULL, redacted TEXT, signature TEXT, signer TEXT) STRICT;
INSERT INTO records VALUES(1,'decision','2026-11-01','{"rule":"zorb-001","outcome":"uphold","measure":null,"automatic":true}','{"action":"c28a81aa7862d9e81a80f4a022218cad","reason":"","decided_by":"policy"}','bf3f8d81630b2c47aa694c5b55030401','676d9385b1aabfe4513b93c4ecbf9d593c0c3f773695caf16931b79e3c47f98a','02e85b1362ce5e7197da6985b6c3aea1cb6cd8eae93f216e18543d9ec76d4ca1','8d7793652f95c9bdbed2529ea626943d9a992c7ad33ebebd71ac84423ceb0ddc',NULL,NULL,NULL);
INSERT INTO records VALUES(2,'strike','2026-11-01','{"rule":"zorb-001","severity":"high","points":2,"relisted":false}','{"trader":"T-1","product":"listing:b07c105ceab77c2a41b5f99d523a377f","finding":"c28a81aa7862d9e81a80f4a022218cad"}','4e229d63c5fec4fd2f8299d0393ef3e7','9ba5c39b346fede60758c7c414b492d0fc7da58a3f5895e47053a3e41add66bd','fed529324fb5ed88de3d2e44edfe22f03e2a365145a7330ddc03f6ec287796cf','bd539f7246035b0af28d2d9229868ced0c5def19dd8c83140f0f83373447275b',NULL,NULL,NULL);
INSERT INTO records VALUES(3,'run','2026-11-01','{"run_id":"4664553cd70e4d27ea96b0c012bbe511d75bafe97c62e66d82e7ec503678c712","rules":"5022ae01e5fe17e2841d2f4a07f5714909d634dc5645b84a91de060ab3e2ab97","policy":"9b7306e34bb591b5d34d9ce8df05f8823c26813508a90bd606f7b85683d2c042","manifest":"15352ede7d0fe4f89d144a23e5bcba3e4955c6fed013213641db6d759d6030ac","new":1,"returned":0,"open":0,"changed":0,"cleared":0,"gone":0}',NULL,NULL,'','bbd5975faaca1df10586abe44cc5d53331e21414fd096140afe38a299930f0fa','2f15824ec6ad96ce9785565baaae74fe260a18ce522b753d0679ba1daa28fc24',NULL,NULL,NULL);
INSERT INTO records VALUES(4,'decision','2026-11-01','{"rule":"","outcome":"uphold","measure":null,"automatic":false}','{"action":"8570eebecf3e691af43e2bb39d7734b2","reason":"told","decided_by":"ada"}','4b69b22b0181dc8ef9b86d5b7886b8d7','6c72a8b9b90ba180f0a23d2125f07253788f037bbb291e91efa28d8060328b8e','46dd54c8fedb68bb01e5e6489cefe1f713554dfd64d03b546928d520676100fd','c315d54083444e4afb70fbf73e3ac451d80c4313b75d3758269da04e3fe9d9bd',NULL,NULL,NULL);
INSERT INTO records VALUES(5,'receipt','2026-11-02','{"applied_on":"2026-11-02","lifted_on":null}','{"action":"8570eebecf3e691af43e2bb39d7734b2","reference":"m1"}','6a63c467a50da09253aa97aca1b47d01','3ca1f7ad1846d1583f229228482c1c504ffec33c0e424efd8dea7ef0699915f7','2c39bb34bdb9dc6fdff9fab3f6b7fab2f4919b039ca36ffc58b3678f23846a31','d014fe9a9c1304998b48ae69009db071d8c7fa94631210971bedb25cd607dc10',NULL,NULL,NULL);
INSERT INTO records VALUES(6,'decision','2026-11-03','{"rule":"zorb-001","outcome":"uphold","measure":null,"automatic":true}','{"action":"dcaa4ed6cac1123da2a77174b90f0cc2","reason":"","decided_by":"policy"}','8773a00642b20f765a9507a4665fcb9a','19b12927bcbeaee51181ab09b1b2101bd6676e333e9a2b7b322d1d88d9181df8','d0b67477cfbce68fd94ece4a6cc8a49dd75dc441002cf644518cc46f8d2889ed','d3d2aee4c131f8b7c5c6cf6a2b483b2e73e97f0ceee7e8c26e727435a58df0cb',NULL,NULL,NULL);
INSERT INTO records VALUES(7,'strike','2026-11-03','{"rule":"zorb-001","severity":"high","points":2,"relisted":false}','{"trader":"T-1","product":"listing:41b0723df5b2a9420bcd87a514d16168","finding":"dcaa4ed6cac1123da2a77174b90f0cc2"}','fcdfd642648d36dea80a0f3994dff564','9afdda499daed84d9320fc2b028a25804ae6b907402e5a36b900d8c3b7aee401','20589a902f181905d719ed63c76858c430210436ec8854623eaf7e9f70688887','d8c45299b854e679e2608d962611493a6611c21e5b0c5400e1d562af8d676958',NULL,NULL,NULL);
INSERT INTO records VALUES(8,'run','2026-11-03','{"run_id":"ba24e17a9c2f36f9c033af4778e90eb7fcbcc34d56f04f7b542c20983e66a4a8","rules":"5022ae01e5fe17e2841d2f4a07f5714909d634dc5645b84a91de060ab3e2ab97","policy":"9b7306e34bb591b5d34d9ce8df05f8823c26813508a90bd606f7b85683d2c042","manifest":"04cfa01c9c3f065835d7b8979df57de39ff54cbdeafbb933097a4344b72bea8c","new":1,"returned":0,"open":1,"changed":0,"cleared":0,"gone":0}',NULL,NULL,'','103ce9076ffba38e5a02ee7fa704bcb78f4990c9d5762af0df0ea74843c441da','f581db40c1fbc6840b7441962db7a3c3879b4070f5116352abc1dff1601d7a0c',NULL,NULL,NULL);
CREATE TABLE runs (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), run_id TEXT NOT NULL,
  state_before TEXT NOT NULL, as_of TEXT NOT NULL, rules TEXT NOT NULL, manifest TEXT NOT NULL, out TEXT NOT NULL,
  replaces INTEGER NOT NULL, phase TEXT NOT NULL CHECK (phase IN ('committed', 'published', 'lost')),
  UNIQUE (run_id, state_before)) STRICT;
INSERT INTO runs VALUES(1,3,'4664553cd70e4d27ea96b0c012bbe511d75bafe97c62e66d82e7ec503678c712','d6d26fef2dd5c3b1b5cf62cee9d6b62cae93593e6db1470cc6e4477303668739','2026-11-01','5022ae01e5fe17e2841d2f4a07f5714909d634dc5645b84a91de060ab3e2ab97','15352ede7d0fe4f89d144a23e5bcba3e4955c6fed013213641db6d759d6030ac','/runs/r1',0,'published');
INSERT INTO runs VALUES(2,8,'ba24e17a9c2f36f9c033af4778e90eb7fcbcc34d56f04f7b542c20983e66a4a8','2c39bb34bdb9dc6fdff9fab3f6b7fab2f4919b039ca36ffc58b3678f23846a31','2026-11-03','5022ae01e5fe17e2841d2f4a07f5714909d634dc5645b84a91de060ab3e2ab97','04cfa01c9c3f065835d7b8979df57de39ff54cbdeafbb933097a4344b72bea8c','/runs/r2',0,'published');
CREATE TABLE findings (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, namespace TEXT NOT NULL,
  trader TEXT, listing TEXT NOT NULL, rule TEXT NOT NULL, version INTEGER NOT NULL,
  severity INTEGER NOT NULL, category TEXT NOT NULL, verdict INTEGER NOT NULL, measure TEXT,
  lane TEXT NOT NULL, undecided INTEGER NOT NULL, countries TEXT NOT NULL, content TEXT NOT NULL,
  gtin TEXT, item_group TEXT, image TEXT, signature BLOB NOT NULL, facts TEXT NOT NULL,
  first_run INTEGER NOT NULL, first_day TEXT NOT NULL, relists TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'cleared', 'gone')), since TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('uphold', 'overturn')), decided_on TEXT, decided_by TEXT,
  automatic INTEGER NOT NULL DEFAULT 0, decided_content TEXT, decisions INTEGER NOT NULL DEFAULT 0,
  due_on TEXT, applied_on TEXT, lifted_on TEXT, source TEXT, noticed_on TEXT,
  touched INTEGER NOT NULL DEFAULT 0, prior TEXT) STRICT;
INSERT INTO findings VALUES(1,'c28a81aa7862d9e81a80f4a022218cad','default/T-1/A','default','T-1','A','zorb-001',1,2,'med',2,'remove','exact',0,'','d26380784ac69730eef2b9dfb32e69b2',NULL,NULL,NULL,X'4df3810e3ebc2205389d6707969e0f0482136d02dbeb1803894dd9007281dc02a8d73616ae9b410488a0db07f789801ea8cb8c0889bce90e863a4707f7815633ba9b100a7c663d15c90ea5135c4cc0059be88b029799640129cde92427371e0737ade707288ddc019133ed0076a43b06425df51dcfe05b04d48f5e0ec769f308','{"places":[{"field":"title","lane":"exact"}],"say":{"en":"Zorbatron is prohibited."},"title":"Zorbatron one thing of a kind"}',1,'2026-11-01',NULL,'open','2026-11-01','uphold','2026-11-01','policy',1,'d26380784ac69730eef2b9dfb32e69b2',1,'2026-11-04',NULL,NULL,NULL,NULL,1,NULL);
INSERT INTO findings VALUES(2,'dcaa4ed6cac1123da2a77174b90f0cc2','default/T-1/B','default','T-1','B','zorb-001',1,2,'med',2,'remove','exact',0,'','8be1fda9c0b67602e5211ca45d0abab1',NULL,NULL,NULL,X'0f96a1061328150a389d6707969e0f0482136d02a5a8f400786145050a1950004c5bc40a2ef36f05f7cde8245865cb1ea8cb8c08e2bbab11863a470754686808f385ee1b0fff7c120dab371053f67a206824d00f4b5e8b04a1b1cf0a9455420337ade7076a445f002e9c6e0724a9c8087a5c4801246de802f7b1741368aa520e','{"places":[{"field":"title","lane":"exact"}],"say":{"en":"Zorbatron is prohibited."},"title":"Zorbatron another sort of ware"}',2,'2026-11-03',NULL,'open','2026-11-03','uphold','2026-11-03','policy',1,'8be1fda9c0b67602e5211ca45d0abab1',1,'2026-11-06',NULL,NULL,NULL,NULL,2,NULL);
CREATE TABLE bands (band INTEGER NOT NULL, finding INTEGER NOT NULL, PRIMARY KEY (band, finding))
  STRICT, WITHOUT ROWID;
INSERT INTO bands VALUES(-7249717360866066301,2);
INSERT INTO bands VALUES(-6436488141514031306,2);
INSERT INTO bands VALUES(-6058358537337707689,1);
INSERT INTO bands VALUES(-5636693768345416894,1);
INSERT INTO bands VALUES(-5091742446056255999,1);
INSERT INTO bands VALUES(-4290771905560597364,2);
INSERT INTO bands VALUES(-3052879211480266436,1);
INSERT INTO bands VALUES(-2368656660850265856,1);
INSERT INTO bands VALUES(-2368656660850265856,2);
INSERT INTO bands VALUES(-1599316280821523135,1);
INSERT INTO bands VALUES(-1306510127185387457,2);
INSERT INTO bands VALUES(-795213643345070579,2);
INSERT INTO bands VALUES(139149432812003208,1);
INSERT INTO bands VALUES(678734686310061510,2);
INSERT INTO bands VALUES(1167125709482475969,1);
INSERT INTO bands VALUES(1203744028460893019,1);
INSERT INTO bands VALUES(1500001611831399142,1);
INSERT INTO bands VALUES(2274262410973551764,2);
INSERT INTO bands VALUES(2593236897053247245,1);
INSERT INTO bands VALUES(2914162781041540895,2);
INSERT INTO bands VALUES(3157506091457306921,1);
INSERT INTO bands VALUES(3467906555888992087,2);
INSERT INTO bands VALUES(4303427313716589769,1);
INSERT INTO bands VALUES(4576772441923440006,2);
INSERT INTO bands VALUES(4676709570699066951,1);
INSERT INTO bands VALUES(4981675671459367486,1);
INSERT INTO bands VALUES(5217294501724591419,1);
INSERT INTO bands VALUES(5598328539741771510,2);
INSERT INTO bands VALUES(7244655366403660775,2);
INSERT INTO bands VALUES(7353366101431847696,2);
INSERT INTO bands VALUES(7515373835335450095,2);
INSERT INTO bands VALUES(8530185311685168192,2);
CREATE TABLE strikes (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq),
  trader TEXT NOT NULL, product TEXT NOT NULL, rule TEXT NOT NULL, period TEXT NOT NULL,
  finding TEXT NOT NULL, severity INTEGER NOT NULL, points INTEGER NOT NULL, day TEXT NOT NULL,
  lapses TEXT NOT NULL, UNIQUE (trader, product, rule, period)) STRICT;
INSERT INTO strikes VALUES(1,2,'T-1','listing:b07c105ceab77c2a41b5f99d523a377f','zorb-001','2026-11-01','c28a81aa7862d9e81a80f4a022218cad',2,2,'2026-11-01','2027-11-01');
INSERT INTO strikes VALUES(2,7,'T-1','listing:41b0723df5b2a9420bcd87a514d16168','zorb-001','2026-11-03','dcaa4ed6cac1123da2a77174b90f0cc2',2,2,'2026-11-03','2027-11-03');
CREATE TABLE reversals (
  strike INTEGER PRIMARY KEY REFERENCES strikes(number), record INTEGER NOT NULL REFERENCES records(seq),
  day TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), finding TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'complaint')), decision TEXT NOT NULL, measure TEXT,
  reason TEXT NOT NULL, decided_by TEXT NOT NULL, day TEXT NOT NULL, automatic INTEGER NOT NULL,
  rule TEXT NOT NULL, days_open INTEGER) STRICT;
INSERT INTO decisions VALUES(1,1,'c28a81aa7862d9e81a80f4a022218cad','decision','uphold',NULL,'','policy','2026-11-01',1,'zorb-001',0);
INSERT INTO decisions VALUES(2,4,'8570eebecf3e691af43e2bb39d7734b2','decision','uphold',NULL,'told','ada','2026-11-01',0,'',0);
INSERT INTO decisions VALUES(3,6,'dcaa4ed6cac1123da2a77174b90f0cc2','decision','uphold',NULL,'','policy','2026-11-03',1,'zorb-001',0);
CREATE TABLE notices (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), key TEXT NOT NULL,
  source TEXT NOT NULL, notifier TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
  UNIQUE (key, source, notifier, day)) STRICT;
CREATE TABLE receipts (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), action TEXT NOT NULL,
  applied_on TEXT, lifted_on TEXT, reference TEXT NOT NULL,
  UNIQUE (action, applied_on, lifted_on, reference)) STRICT;
INSERT INTO receipts VALUES(1,5,'8570eebecf3e691af43e2bb39d7734b2','2026-11-02',NULL,'m1');
CREATE TABLE measures (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, trader TEXT NOT NULL, measure TEXT NOT NULL,
  step INTEGER NOT NULL, reasons TEXT NOT NULL, proposed_on TEXT NOT NULL, days INTEGER,
  decision TEXT CHECK (decision IN ('uphold', 'overturn')), decided_on TEXT, decided_by TEXT,
  due_on TEXT, applied_on TEXT, lifted_on TEXT, until TEXT, category TEXT NOT NULL) STRICT;
INSERT INTO measures VALUES(1,'8570eebecf3e691af43e2bb39d7734b2','T-1','warning',0,'{"strikes":1,"points":2,"products":1,"gravity":"high","intention":false,"from":"2026-11-01","to":"2026-11-01","listings":1,"proportion_per_10000":10000}','2026-11-01',NULL,'uphold','2026-11-01','ada','2026-11-02','2026-11-02',NULL,NULL,'med');
INSERT INTO measures VALUES(2,'503e040258803225d90ee5e378eb7597','T-1','suspension',1,'{"strikes":2,"points":4,"products":2,"gravity":"high","intention":false,"from":"2026-11-01","to":"2026-11-03","listings":2,"proportion_per_10000":10000,"prior_warning":"2026-11-01"}','2026-11-03',30,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'med');
CREATE TABLE statements (
  number INTEGER PRIMARY KEY, puid TEXT NOT NULL UNIQUE, action TEXT NOT NULL, measure TEXT NOT NULL,
  ordinal INTEGER NOT NULL, statement TEXT, notice TEXT, problem TEXT, trader TEXT, language TEXT NOT NULL, run INTEGER,
  day TEXT NOT NULL) STRICT;
INSERT INTO statements VALUES(1,'fw-3990e2064b4de410ce348da2b62a723f466b4b09','c28a81aa7862d9e81a80f4a022218cad','remove',1,'{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Directive 2001/83/EC, art. 71","illegal_content_explanation":"Medicines. Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_specification":["KEYWORD_UNSAFE_PRODUCTS"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_date":"2026-11-01","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-01","decision_facts":"Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-3990e2064b4de410ce348da2b62a723f466b4b09"}',replace('Reference: fw-3990e2064b4de410ce348da2b62a723f466b4b09\nListing: Zorbatron one thing of a kind (default/T-1/A)\nAccount: T-1\n\nFrom 2026-11-01 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.\nWe looked at the content on our own initiative.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Directive 2001/83/EC, art. 71\nWhy it applies: Medicines\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.','\n',char(10)),NULL,'T-1','en',1,'2026-11-01');
INSERT INTO statements VALUES(2,'fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e','dcaa4ed6cac1123da2a77174b90f0cc2','remove',1,'{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Directive 2001/83/EC, art. 71","illegal_content_explanation":"Medicines. Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_specification":["KEYWORD_UNSAFE_PRODUCTS"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_date":"2026-11-03","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-03","decision_facts":"Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e"}',replace('Reference: fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e\nListing: Zorbatron another sort of ware (default/T-1/B)\nAccount: T-1\n\nFrom 2026-11-03 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.\nWe looked at the content on our own initiative.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Directive 2001/83/EC, art. 71\nWhy it applies: Medicines\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.','\n',char(10)),NULL,'T-1','en',2,'2026-11-03');
CREATE TABLE categories (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, basis TEXT NOT NULL, statement TEXT NOT NULL,
  additions TEXT NOT NULL, keywords TEXT NOT NULL) STRICT;
INSERT INTO categories VALUES('med','Medicines','Directive 2001/83/EC, art. 71','STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS','','KEYWORD_UNSAFE_PRODUCTS');
CREATE TABLE rules (id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT;
INSERT INTO rules VALUES('zorb-001',1,'Zorbatron offered');
CREATE TABLE undo (number INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT;
INSERT INTO undo VALUES(1,'UPDATE findings SET id = ''dcaa4ed6cac1123da2a77174b90f0cc2'', key = ''default/T-1/B'', namespace = ''default'', trader = ''T-1'', listing = ''B'', rule = ''zorb-001'', version = 1, severity = 2, category = ''med'', verdict = 2, measure = ''remove'', lane = ''exact'', undecided = 0, countries = '''', content = ''8be1fda9c0b67602e5211ca45d0abab1'', gtin = NULL, item_group = NULL, image = NULL, signature = X''0F96A1061328150A389D6707969E0F0482136D02A5A8F400786145050A1950004C5BC40A2EF36F05F7CDE8245865CB1EA8CB8C08E2BBAB11863A470754686808F385EE1B0FFF7C120DAB371053F67A206824D00F4B5E8B04A1B1CF0A9455420337ADE7076A445F002E9C6E0724A9C8087A5C4801246DE802F7B1741368AA520E'', facts = ''{"places":[{"field":"title","lane":"exact"}],"say":{"en":"Zorbatron is prohibited."},"title":"Zorbatron another sort of ware"}'', first_run = 2, first_day = ''2026-11-03'', relists = NULL, state = ''open'', since = ''2026-11-03'', decision = NULL, decided_on = NULL, decided_by = NULL, automatic = 0, decided_content = NULL, decisions = 0, due_on = NULL, applied_on = NULL, lifted_on = NULL, source = NULL, noticed_on = NULL, touched = 2, prior = NULL WHERE number = 2');
INSERT INTO undo VALUES(2,'DELETE FROM bands WHERE band = -4290771905560597364 AND finding = 2');
INSERT INTO undo VALUES(3,'DELETE FROM bands WHERE band = 7515373835335450095 AND finding = 2');
INSERT INTO undo VALUES(4,'DELETE FROM bands WHERE band = 5598328539741771510 AND finding = 2');
INSERT INTO undo VALUES(5,'DELETE FROM bands WHERE band = 678734686310061510 AND finding = 2');
INSERT INTO undo VALUES(6,'DELETE FROM bands WHERE band = 3467906555888992087 AND finding = 2');
INSERT INTO undo VALUES(7,'DELETE FROM bands WHERE band = 4576772441923440006 AND finding = 2');
INSERT INTO undo VALUES(8,'DELETE FROM bands WHERE band = -795213643345070579 AND finding = 2');
INSERT INTO undo VALUES(9,'DELETE FROM bands WHERE band = 8530185311685168192 AND finding = 2');
INSERT INTO undo VALUES(10,'DELETE FROM bands WHERE band = -7249717360866066301 AND finding = 2');
INSERT INTO undo VALUES(11,'DELETE FROM bands WHERE band = 2274262410973551764 AND finding = 2');
INSERT INTO undo VALUES(12,'DELETE FROM bands WHERE band = -1306510127185387457 AND finding = 2');
INSERT INTO undo VALUES(13,'DELETE FROM bands WHERE band = -2368656660850265856 AND finding = 2');
INSERT INTO undo VALUES(14,'DELETE FROM bands WHERE band = 7244655366403660775 AND finding = 2');
INSERT INTO undo VALUES(15,'DELETE FROM bands WHERE band = 7353366101431847696 AND finding = 2');
INSERT INTO undo VALUES(16,'DELETE FROM bands WHERE band = -6436488141514031306 AND finding = 2');
INSERT INTO undo VALUES(17,'DELETE FROM bands WHERE band = 2914162781041540895 AND finding = 2');
INSERT INTO undo VALUES(18,replace('UPDATE statements SET puid = ''fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e'', action = ''dcaa4ed6cac1123da2a77174b90f0cc2'', measure = ''remove'', ordinal = 1, statement = ''{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Directive 2001/83/EC, art. 71","illegal_content_explanation":"Medicines. Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_specification":["KEYWORD_UNSAFE_PRODUCTS"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_date":"2026-11-03","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-03","decision_facts":"Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e"}'', notice = ''Reference: fw-2d95e54b1c07c57707cd4e19d0b725cf2609ec3e\nListing: Zorbatron another sort of ware (default/T-1/B)\nAccount: T-1\n\nFrom 2026-11-03 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule zorb-001, version 1 (Zorbatron offered). Zorbatron is prohibited. Found in: title.\nWe looked at the content on our own initiative.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Directive 2001/83/EC, art. 71\nWhy it applies: Medicines\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.'', problem = NULL, trader = ''T-1'', language = ''en'', run = NULL, day = ''2026-11-03'' WHERE number = 2','\n',char(10)));
CREATE TABLE marks (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO marks VALUES('trader_snapshots',0);
INSERT INTO marks VALUES('statements',1);
INSERT INTO marks VALUES('measures',1);
INSERT INTO marks VALUES('strikes',1);
INSERT INTO marks VALUES('decisions',2);
INSERT INTO marks VALUES('findings',1);
INSERT INTO marks VALUES('runs',1);
INSERT INTO marks VALUES('records',5);
CREATE TABLE trader_snapshots (
  number INTEGER PRIMARY KEY, trader TEXT NOT NULL, run INTEGER NOT NULL, day TEXT NOT NULL, snapshot TEXT,
  changed TEXT) STRICT;
CREATE INDEX findings_by_state ON findings (state, namespace);
CREATE INDEX findings_by_trader ON findings (trader) WHERE decision = 'uphold';
CREATE INDEX findings_by_gtin ON findings (gtin) WHERE decision = 'uphold' AND gtin IS NOT NULL;
CREATE INDEX findings_by_group ON findings (item_group) WHERE decision = 'uphold' AND item_group IS NOT NULL;
CREATE INDEX findings_by_image ON findings (image) WHERE decision = 'uphold' AND image IS NOT NULL;
CREATE INDEX findings_by_key ON findings (key);
CREATE INDEX findings_by_first_run ON findings (first_run);
CREATE INDEX strikes_by_finding ON strikes (finding);
CREATE TRIGGER strikes_stay BEFORE UPDATE ON strikes BEGIN SELECT RAISE(ABORT, 'strikes are append-only'); END;
CREATE INDEX decisions_by_finding ON decisions (finding);
CREATE INDEX measures_by_trader ON measures (trader);
CREATE INDEX statements_by_action ON statements (action);
CREATE INDEX statements_by_run ON statements (run);
CREATE INDEX snapshots_by_trader ON trader_snapshots (trader, number);
COMMIT;
