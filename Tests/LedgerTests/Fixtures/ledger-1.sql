PRAGMA application_id = 1180126279;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
CREATE TABLE records (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, public TEXT NOT NULL,
  personal TEXT, salt TEXT, commitment TEXT NOT NULL,
  state TEXT NOT NULL, chain TEXT NOT NULL, redacted TEXT) STRICT;
INSERT INTO records VALUES(1,'decision','2026-11-01','{"rule":"med-rx-001","outcome":"uphold","measure":null,"automatic":true}','{"action":"dfe55c6585cfba0e79c324032b6a7e26","reason":"","decided_by":"policy"}','917039f4c6b5775abb8ad216f34c5c47','2502473c4ef363ccae1271e9e11857a9b4ce2769a280d667f7352d934b99a391','6898f0a28b2d5dc5453e460147d10604f1c4ba50a34cc7ded488eee1714e74df','b62267724795c836d439b5d00158bde07ab8cd644fe6a2bb115fba09b51ebeab',NULL);
INSERT INTO records VALUES(2,'strike','2026-11-01','{"rule":"med-rx-001","severity":"critical","points":3,"relisted":false}','{"trader":"T-1","product":"listing:180f7866be995bf8c2c61e6d61123fdd","finding":"dfe55c6585cfba0e79c324032b6a7e26"}','89c9bdc9723efcd1c404706a27915a96','09db100623910ce2f4086208433bd29c2515aa7551d16eab4fb4d5ee16a10dfb','811d1dba7e5191da1e9e0429443c311fc957e37827c77ab5dd0b4d720c75e4fb','edff33c796ede85e3b07cdf20e506aa71f8f69dd036d4596d346f50488eab571',NULL);
INSERT INTO records VALUES(3,'decision','2026-11-01','{"rule":"laser-001","outcome":"uphold","measure":null,"automatic":true}','{"action":"fa7744d3d74f92392feb7696bb489378","reason":"","decided_by":"policy"}','801a85d9bfc724093f1713b1d7ec1f26','7c862e978fdd3190e364720dc8b366416d6992268b8c3d4f004ad1cc4121c346','d1bc4d38757b3a7c1cc8318670475eabafd9f5cda561b2559cb66e0904cba7b4','e8ef6b4817a785968e5927092e52cf262177533181eb021057989a2bf65982fb',NULL);
INSERT INTO records VALUES(4,'strike','2026-11-01','{"rule":"laser-001","severity":"high","points":2,"relisted":false}','{"trader":"T-2","product":"listing:7d0d86da4ac869ff8eed46ba453939b3","finding":"fa7744d3d74f92392feb7696bb489378"}','3914041fd9117d182fb6ed97f4945c27','2a1899a5c0daf4f74ee979fa9886d3f194c2ee849e3e559ac9630b9c1384824b','bb8305d974ae58442696ce1bd0897a00129261852524b74229eedc5215827ac2','2acaba3d5ff535e07afc31997f982187823564f75ec559faf6db62438b158623',NULL);
INSERT INTO records VALUES(5,'decision','2026-11-01','{"rule":"med-rx-001","outcome":"uphold","measure":null,"automatic":true}','{"action":"542be59329fe70d260560f8d57c54f2a","reason":"","decided_by":"policy"}','bb24689c47f7a7ce0abb5ca00466e064','5c5318dbe3b12905c4dac5e94c4987245afb28769a6e3a5b78b47db9adcdf038','ec48350166f3ff269d5647750db5d0811ae954bef958ea0fc1aed171d4e88793','88e081f02abcf99c85e378c3b4847c7b8522a2eb4a166f21afc2e773f43a1ddf',NULL);
INSERT INTO records VALUES(6,'strike','2026-11-01','{"rule":"med-rx-001","severity":"critical","points":3,"relisted":false}','{"trader":"T-3","product":"listing:bbf4c8af118544b43f5bb5ae6f8625b3","finding":"542be59329fe70d260560f8d57c54f2a"}','ae3a17e0ae41157916ed53528a38a764','d8025514f159df7ffdc2294424bf0c0c619f7cccb2d84114f3af23001107c291','7af885cd0ff22358e3840769c8b5030674468428f46aba384fd6383e9ea43715','43f93e410e100408be7d515230fbf80d50a41bb0109871b23d8e2150e88ca049',NULL);
INSERT INTO records VALUES(7,'run','2026-11-01','{"run_id":"322b16b2621b7e05c08068c449131ed0d7a0622c79e715d110991f68164f80e7","rules":"2efbd7d506d612fa021524c96d2d98fece479358c23ab8160c8a5b5b0892c91d","policy":"ad45cc3b5b9b431eb0b2b22247d4c97476d28b1108bbaf0ad6bc09e9bfbf7d41","manifest":"b9cc4472e465f569073f808d0c3b5479f3ebad5abbb973949c565b5920e7e224","new":3,"returned":0,"open":0,"changed":0,"cleared":0,"gone":0}',NULL,NULL,'','7dfd3012f9ead257be707c97bf0becf2f91a9fa3aeeac4f1fe77cb7fb1aa29e7','b2b301919d0ecf29a83babcda461f94204a3a3d0d946ad8af004fc3a9feb1847',NULL);
INSERT INTO records VALUES(8,'run','2026-11-02','{"run_id":"494148f9e71bb66f675b88336148bca38fcc66c3bbbe96b5fe308d52b2effcb6","rules":"2efbd7d506d612fa021524c96d2d98fece479358c23ab8160c8a5b5b0892c91d","policy":"ad45cc3b5b9b431eb0b2b22247d4c97476d28b1108bbaf0ad6bc09e9bfbf7d41","manifest":"d21194fb99a7ba23bcbcf0ee1d2ebe049e1a1d8e0e6dcc97b9bd76c087684e81","new":0,"returned":0,"open":2,"changed":0,"cleared":0,"gone":1}',NULL,NULL,'','4f2b93257a1a7d743e063048d97a9a4c8cb0d3ae5f9ac682a376bf9c8bb76f02','327731f941491b48ad907aff9ef6c75518c40ce87cfbe214ee6d1496d22cf321',NULL);
INSERT INTO records VALUES(9,'decision','2026-11-02','{"rule":"med-rx-001","outcome":"overturn","measure":null,"automatic":false}','{"action":"542be59329fe70d260560f8d57c54f2a","reason":"licence seen","decided_by":"Ada"}','7b22fdb4fad7577ad5add4105c3e9142','e0a3f6f75582953b58edaf68eeaeff08f77128da698fb5589c546a54f1c4892e','4430deac1e6f87f8e4c92e21a225623fcad79bb4d3592b3279a0c72ac18b5ed2','f741a04442be08c474f1b2d3feb146a72160447187801bd6b473b8f147e44827',NULL);
INSERT INTO records VALUES(10,'reversal','2026-11-02','{"strike":3}','{"finding":"542be59329fe70d260560f8d57c54f2a","reason":"licence seen"}','da1181b4b2a4c6783ccdd3f928f20b02','7a71b79a713606e9fea889142f8a73fab1363d4982536275f2f8b055dc903a31','f8dd11b555f66062a8ca419ed5d16225bdbb3f6de41f5f6ca4eee30fbb8f3912','dfafeb153faef91b5ee190119bd4f1bab76c153d20f67bdc0c67600e11790a83',NULL);
INSERT INTO records VALUES(11,'notice','2026-11-02','{"source":"article_16"}','{"key":"default/T-3/L4","notifier":"Bob","reason":"told"}','861b34e722b8d161c9e829e72c4eb5da','f53697ef78115bde31236b775acb8354515f4fe22f39848008ea127ddc253b65','b07b3c9076bc83aa985daf522a0e7bcba61e0ee1c2cd7628951b00e302cd39ea','9efa0e538c1199521cb7f08d5855f561927c5881efa4ceb3b883a3686ea0e5b9',NULL);
INSERT INTO records VALUES(12,'receipt','2026-11-02','{"applied_on":"2026-11-02","lifted_on":null}','{"action":"dfe55c6585cfba0e79c324032b6a7e26","reference":"R1"}','d4e9f614a8d5cc41556cfde811f0994e','01419a16da6c5cfaafc5dd9bde44776e537a8c100bfcdcba1d327085fb2b0fa4','7e21cb83f36266cdd59046b78085a920e5e960d13852c2c4937e2026b3c5971b','66ca4ab293b1064621f4c811fecc057eae03acff885567056c944d1226b962f3',NULL);
CREATE TABLE runs (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), run_id TEXT NOT NULL,
  state_before TEXT NOT NULL, as_of TEXT NOT NULL, rules TEXT NOT NULL, manifest TEXT NOT NULL, out TEXT NOT NULL,
  replaces INTEGER NOT NULL, phase TEXT NOT NULL CHECK (phase IN ('committed', 'published', 'lost')),
  UNIQUE (run_id, state_before)) STRICT;
INSERT INTO runs VALUES(1,7,'322b16b2621b7e05c08068c449131ed0d7a0622c79e715d110991f68164f80e7','d6d26fef2dd5c3b1b5cf62cee9d6b62cae93593e6db1470cc6e4477303668739','2026-11-01','2efbd7d506d612fa021524c96d2d98fece479358c23ab8160c8a5b5b0892c91d','b9cc4472e465f569073f808d0c3b5479f3ebad5abbb973949c565b5920e7e224','/runs/r1',0,'published');
INSERT INTO runs VALUES(2,8,'494148f9e71bb66f675b88336148bca38fcc66c3bbbe96b5fe308d52b2effcb6','7dfd3012f9ead257be707c97bf0becf2f91a9fa3aeeac4f1fe77cb7fb1aa29e7','2026-11-02','2efbd7d506d612fa021524c96d2d98fece479358c23ab8160c8a5b5b0892c91d','d21194fb99a7ba23bcbcf0ee1d2ebe049e1a1d8e0e6dcc97b9bd76c087684e81','/runs/r2',0,'published');
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
INSERT INTO findings VALUES(1,'dfe55c6585cfba0e79c324032b6a7e26','default/T-1/L1','default','T-1','L1','med-rx-001',1,3,'med-rx',2,'remove','exact',0,'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK','d8a162ab4f4531fb6a3c27324e9f06a1',NULL,NULL,NULL,X'8950f409edbd4a0f8bbd2a058269f00f8bb7a80695d9a50005bd97012be6030b101a7d0cd6a8ce053e23050733feeb01058ade07580257026bbc12047ddf2a012107fe04bf63c105fb10f3023ce74f091137c7045c540215546ba00963dff30190723a035bc9040d05bb5c0cf136db1485f9bf00fed0f802e1e1ac07cf174905','{"language":"en","places":[{"field":"title","lane":"exact"}],"say":{"de":"Ozempic (title) ist in der Regel verschreibungspflichtig; es liegt keine Apothekenerlaubnis vor.","en":"Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file.","fr":"Ozempic (title) est en règle générale un médicament soumis à prescription ; aucune autorisation de pharmacie n''est enregistrée."},"title":"Ozempic semaglutide 1 mg pen"}',1,'2026-11-01',NULL,'open','2026-11-01','uphold','2026-11-01','policy',1,'d8a162ab4f4531fb6a3c27324e9f06a1',1,'2026-11-02','2026-11-02',NULL,NULL,NULL,1,NULL);
INSERT INTO findings VALUES(2,'fa7744d3d74f92392feb7696bb489378','default/T-2/L3','default','T-2','L3','laser-001',1,2,'lasers',2,'remove','exact',0,'','76ba869134f4ee113229882666580854',NULL,NULL,NULL,X'21aa8102673cc104956b3b0282e21809a952880c2d1dcc00eda68b11a86f150ac142b20624c25e13350b8110fe12280ab9a395201b67f1258a2dae0306a4a11ca974ec071f979802b61af605e7ea200618f19f0f1f94161de4800a04efb44a031dd12606f9298200b6d9b908ac7d6906dfb5e301be275207434787010d64bb07','{"language":"en","places":[{"field":"title","lane":"exact"}],"say":{"de":"laser pointer über Klasse 2 (mehr als 1 mW): Gefahr für die Augen.","en":"laser pointer above class 2 (more than 1 mW): it can blind.","fr":"laser pointer au-delà de la classe 2 (plus de 1 mW) : danger pour les yeux."},"title":"Green laser pointer 200 mW"}',1,'2026-11-01',NULL,'gone','2026-11-02','uphold','2026-11-01','policy',1,'76ba869134f4ee113229882666580854',1,'2026-11-04','2026-11-02',NULL,NULL,NULL,2,'open 76ba869134f4ee113229882666580854 uphold');
INSERT INTO findings VALUES(3,'542be59329fe70d260560f8d57c54f2a','default/T-3/L4','default','T-3','L4','med-rx-001',1,3,'med-rx',2,'remove','exact',0,'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK','9450e7f04337096b7fe0c007e316e271',NULL,NULL,NULL,X'767f5e0a9d2c730e8bbd2a0507e743135958830595d9a5005d81ad0455da2513101a7d0cd6a8ce05d620a20833feeb01058ade07580257026bbc120494662702cbe32c00bf63c105fb10f302ddb6be10c7a4e70c91062712546ba0092b6fea092ea72703e54cf61405bb5c0cf136db1485f9bf0082727308e1e1ac07cf174905','{"language":"en","places":[{"field":"title","lane":"exact"}],"say":{"de":"Ozempic (title) ist in der Regel verschreibungspflichtig; es liegt keine Apothekenerlaubnis vor.","en":"Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file.","fr":"Ozempic (title) est en règle générale un médicament soumis à prescription ; aucune autorisation de pharmacie n''est enregistrée."},"title":"Ozempic semaglutide pens"}',1,'2026-11-01',NULL,'open','2026-11-01','overturn','2026-11-02','Ada',0,'9450e7f04337096b7fe0c007e316e271',1,NULL,NULL,'2026-11-02',NULL,NULL,1,NULL);
CREATE TABLE bands (band INTEGER NOT NULL, finding INTEGER NOT NULL, PRIMARY KEY (band, finding))
  STRICT, WITHOUT ROWID;
INSERT INTO bands VALUES(-8996277050620626277,2);
INSERT INTO bands VALUES(-8856413451595641493,3);
INSERT INTO bands VALUES(-8564848565158712814,3);
INSERT INTO bands VALUES(-7896762395615686687,2);
INSERT INTO bands VALUES(-7839849264787973079,2);
INSERT INTO bands VALUES(-7158193070830713494,3);
INSERT INTO bands VALUES(-6957725640872562293,2);
INSERT INTO bands VALUES(-6788249366644362660,3);
INSERT INTO bands VALUES(-6443990600884629000,1);
INSERT INTO bands VALUES(-6298014491599916207,2);
INSERT INTO bands VALUES(-5931554220857481983,2);
INSERT INTO bands VALUES(-5666765557046299210,1);
INSERT INTO bands VALUES(-5661778697650795157,1);
INSERT INTO bands VALUES(-4564388048075739424,3);
INSERT INTO bands VALUES(-4222151451709230469,2);
INSERT INTO bands VALUES(-3931063116594100632,2);
INSERT INTO bands VALUES(-3867689825238736985,3);
INSERT INTO bands VALUES(-3460847279687798188,3);
INSERT INTO bands VALUES(-3222015447166420966,1);
INSERT INTO bands VALUES(-3222015447166420966,3);
INSERT INTO bands VALUES(-3056046207593383437,1);
INSERT INTO bands VALUES(-2653814468833073770,1);
INSERT INTO bands VALUES(-2056233744788311456,1);
INSERT INTO bands VALUES(-2056233744788311456,3);
INSERT INTO bands VALUES(-1952618352447917333,2);
INSERT INTO bands VALUES(-1395856174469383693,3);
INSERT INTO bands VALUES(-1361829099050374988,1);
INSERT INTO bands VALUES(-1043108264827953820,1);
INSERT INTO bands VALUES(-1043108264827953820,3);
INSERT INTO bands VALUES(-586918384700910151,3);
INSERT INTO bands VALUES(-104105787290899451,3);
INSERT INTO bands VALUES(125882424511159995,1);
INSERT INTO bands VALUES(357864070284044804,1);
INSERT INTO bands VALUES(1261369003115290686,2);
INSERT INTO bands VALUES(1507985503747784210,2);
INSERT INTO bands VALUES(2787585798580646477,1);
INSERT INTO bands VALUES(2791361588635267995,3);
INSERT INTO bands VALUES(3571140378932388578,3);
INSERT INTO bands VALUES(3637798410427732715,2);
INSERT INTO bands VALUES(4789394670204709394,1);
INSERT INTO bands VALUES(4987762226459354032,2);
INSERT INTO bands VALUES(5760452256384725705,1);
INSERT INTO bands VALUES(6370143527349923768,2);
INSERT INTO bands VALUES(7610307005123767275,2);
INSERT INTO bands VALUES(7870295740352514158,1);
INSERT INTO bands VALUES(7870295740352514158,3);
INSERT INTO bands VALUES(8362833355778350571,1);
INSERT INTO bands VALUES(9215868189961642841,2);
CREATE TABLE strikes (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq),
  trader TEXT NOT NULL, product TEXT NOT NULL, rule TEXT NOT NULL, period TEXT NOT NULL,
  finding TEXT NOT NULL, severity INTEGER NOT NULL, points INTEGER NOT NULL, day TEXT NOT NULL,
  lapses TEXT NOT NULL, UNIQUE (trader, product, rule, period)) STRICT;
INSERT INTO strikes VALUES(1,2,'T-1','listing:180f7866be995bf8c2c61e6d61123fdd','med-rx-001','2026-11-01','dfe55c6585cfba0e79c324032b6a7e26',3,3,'2026-11-01','2027-11-01');
INSERT INTO strikes VALUES(2,4,'T-2','listing:7d0d86da4ac869ff8eed46ba453939b3','laser-001','2026-11-01','fa7744d3d74f92392feb7696bb489378',2,2,'2026-11-01','2027-11-01');
INSERT INTO strikes VALUES(3,6,'T-3','listing:bbf4c8af118544b43f5bb5ae6f8625b3','med-rx-001','2026-11-01','542be59329fe70d260560f8d57c54f2a',3,3,'2026-11-01','2027-11-01');
CREATE TABLE reversals (
  strike INTEGER PRIMARY KEY REFERENCES strikes(number), record INTEGER NOT NULL REFERENCES records(seq),
  day TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
INSERT INTO reversals VALUES(3,10,'2026-11-02','licence seen');
CREATE TABLE decisions (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), finding TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('decision', 'complaint')), decision TEXT NOT NULL, measure TEXT,
  reason TEXT NOT NULL, decided_by TEXT NOT NULL, day TEXT NOT NULL, automatic INTEGER NOT NULL,
  rule TEXT NOT NULL, days_open INTEGER) STRICT;
INSERT INTO decisions VALUES(1,1,'dfe55c6585cfba0e79c324032b6a7e26','decision','uphold',NULL,'','policy','2026-11-01',1,'med-rx-001',0);
INSERT INTO decisions VALUES(2,3,'fa7744d3d74f92392feb7696bb489378','decision','uphold',NULL,'','policy','2026-11-01',1,'laser-001',0);
INSERT INTO decisions VALUES(3,5,'542be59329fe70d260560f8d57c54f2a','decision','uphold',NULL,'','policy','2026-11-01',1,'med-rx-001',0);
INSERT INTO decisions VALUES(4,9,'542be59329fe70d260560f8d57c54f2a','decision','overturn',NULL,'licence seen','Ada','2026-11-02',0,'med-rx-001',1);
CREATE TABLE notices (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), key TEXT NOT NULL,
  source TEXT NOT NULL, notifier TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
  UNIQUE (key, source, notifier, day)) STRICT;
INSERT INTO notices VALUES(1,11,'default/T-3/L4','article_16','Bob','told','2026-11-02');
CREATE TABLE receipts (
  number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), action TEXT NOT NULL,
  applied_on TEXT, lifted_on TEXT, reference TEXT NOT NULL,
  UNIQUE (action, applied_on, lifted_on, reference)) STRICT;
INSERT INTO receipts VALUES(1,12,'dfe55c6585cfba0e79c324032b6a7e26','2026-11-02',NULL,'R1');
CREATE TABLE measures (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, trader TEXT NOT NULL, measure TEXT NOT NULL,
  step INTEGER NOT NULL, reasons TEXT NOT NULL, proposed_on TEXT NOT NULL, days INTEGER,
  decision TEXT CHECK (decision IN ('uphold', 'overturn')), decided_on TEXT, decided_by TEXT,
  due_on TEXT, applied_on TEXT, lifted_on TEXT, until TEXT, category TEXT NOT NULL) STRICT;
INSERT INTO measures VALUES(1,'8570eebecf3e691af43e2bb39d7734b2','T-1','warning',0,'{"strikes":1,"points":3,"products":1,"gravity":"critical","intention":false,"from":"2026-11-01","to":"2026-11-01"}','2026-11-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'med-rx');
INSERT INTO measures VALUES(2,'4d644f893552cb57ab3a249bd636fc9e','T-2','warning',0,'{"strikes":1,"points":2,"products":1,"gravity":"high","intention":false,"from":"2026-11-01","to":"2026-11-01"}','2026-11-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'lasers');
INSERT INTO measures VALUES(3,'2011aaac9110e962ae6a2b54250d2f8c','T-3','warning',0,'{"strikes":1,"points":3,"products":1,"gravity":"critical","intention":false,"from":"2026-11-01","to":"2026-11-01"}','2026-11-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'med-rx');
CREATE TABLE statements (
  number INTEGER PRIMARY KEY, puid TEXT NOT NULL UNIQUE, action TEXT NOT NULL, measure TEXT NOT NULL,
  ordinal INTEGER NOT NULL, statement TEXT, notice TEXT, problem TEXT, trader TEXT, language TEXT NOT NULL, run INTEGER,
  day TEXT NOT NULL) STRICT;
INSERT INTO statements VALUES(1,'fw-8a1784a9102922defbfc9c4a2e30e3004744536b','dfe55c6585cfba0e79c324032b6a7e26','remove',1,'{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Directive 2001/83/EC, art. 6, 70-71, 85c (distance sale only of non-prescription medicines, by authorised sellers showing the common logo); Implementing Regulation (EU) No 699/2014 (common logo)","illegal_content_explanation":"Prescription-only medicines. Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_addition":["STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY"],"category_specification":["KEYWORD_PROHIBITED_PRODUCTS","KEYWORD_RISK_PUBLIC_HEALTH"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_language":"EN","content_date":"2026-11-01","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-01","decision_facts":"Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-8a1784a9102922defbfc9c4a2e30e3004744536b"}',replace('Reference: fw-8a1784a9102922defbfc9c4a2e30e3004744536b\nListing: Ozempic semaglutide 1 mg pen (default/T-1/L1)\nAccount: T-1\n\nFrom 2026-11-01 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Directive 2001/83/EC, art. 6, 70-71, 85c (distance sale only of non-prescription medicines, by authorised sellers showing the common logo); Implementing Regulation (EU) No 699/2014 (common logo)\nWhy it applies: Prescription-only medicines\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.','\n',char(10)),NULL,'T-1','en',1,'2026-11-01');
INSERT INTO statements VALUES(2,'fw-e42291469f285ab381a9920a28a4b4ea47a593e7','fa7744d3d74f92392feb7696bb489378','remove',1,'{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Decision 2014/59/EU; Regulation (EU) 2023/988; EN 60825-1, EN 50689; national law","illegal_content_explanation":"Consumer lasers above class 2 and powerful laser pointers. Rule laser-001, version 1 (Laser pointer above class 2). laser pointer above class 2 (more than 1 mW): it can blind. Found in the field title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_specification":["KEYWORD_UNSAFE_PRODUCTS"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_language":"EN","content_date":"2026-11-01","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-01","decision_facts":"Rule laser-001, version 1 (Laser pointer above class 2). laser pointer above class 2 (more than 1 mW): it can blind. Found in the field title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-e42291469f285ab381a9920a28a4b4ea47a593e7"}',replace('Reference: fw-e42291469f285ab381a9920a28a4b4ea47a593e7\nListing: Green laser pointer 200 mW (default/T-2/L3)\nAccount: T-2\n\nFrom 2026-11-01 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule laser-001, version 1 (Laser pointer above class 2). laser pointer above class 2 (more than 1 mW): it can blind. Found in the field title.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Decision 2014/59/EU; Regulation (EU) 2023/988; EN 60825-1, EN 50689; national law\nWhy it applies: Consumer lasers above class 2 and powerful laser pointers\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.','\n',char(10)),NULL,'T-2','en',1,'2026-11-01');
INSERT INTO statements VALUES(3,'fw-47c316a3007217a1100bbabd1c469f46b1443e82','542be59329fe70d260560f8d57c54f2a','remove',1,'{"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT","illegal_content_legal_ground":"Directive 2001/83/EC, art. 6, 70-71, 85c (distance sale only of non-prescription medicines, by authorised sellers showing the common logo); Implementing Regulation (EU) No 699/2014 (common logo)","illegal_content_explanation":"Prescription-only medicines. Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.","category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS","category_addition":["STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY"],"category_specification":["KEYWORD_PROHIBITED_PRODUCTS","KEYWORD_RISK_PUBLIC_HEALTH"],"content_type":["CONTENT_TYPE_PRODUCT"],"content_language":"EN","content_date":"2026-11-01","territorial_scope":["AT","BE","BG","CY","CZ","DE","DK","EE","ES","FI","FR","GR","HR","HU","IE","IS","IT","LI","LT","LU","LV","MT","NL","NO","PL","PT","RO","SE","SI","SK"],"application_date":"2026-11-01","decision_facts":"Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.","source_type":"SOURCE_VOLUNTARY","automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":"fw-47c316a3007217a1100bbabd1c469f46b1443e82"}',replace('Reference: fw-47c316a3007217a1100bbabd1c469f46b1443e82\nListing: Ozempic semaglutide pens (default/T-3/L4)\nAccount: T-3\n\nFrom 2026-11-01 on we have taken this measure: the listing is removed.\nIt holds in: AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IS, IT, LI, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK.\n\nFacts and circumstances: Rule med-rx-001, version 1 (Prescription medicine offered to consumers). Ozempic in the title is as a rule a prescription medicine; no pharmacy authorisation is on file. Found in the field title.\nThe content was found by automated means. The decision was taken by automated means.\n\nLegal ground: Directive 2001/83/EC, art. 6, 70-71, 85c (distance sale only of non-prescription medicines, by authorised sellers showing the common logo); Implementing Regulation (EU) No 699/2014 (common logo)\nWhy it applies: Prescription-only medicines\n\nIf you do not agree, you may\n- complain to us, free of charge, within six months of this decision; a person will look at it: -\n- turn to a certified body for out-of-court dispute settlement (Art. 21 of Regulation (EU) 2022/2065);\n- bring the matter before a court.','\n',char(10)),NULL,'T-3','en',1,'2026-11-01');
CREATE TABLE traders (
  trader TEXT PRIMARY KEY, run INTEGER NOT NULL, day TEXT NOT NULL, snapshot TEXT NOT NULL) STRICT;
CREATE TABLE categories (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, basis TEXT NOT NULL, statement TEXT NOT NULL,
  additions TEXT NOT NULL, keywords TEXT NOT NULL) STRICT;
INSERT INTO categories VALUES('lasers','Consumer lasers above class 2 and powerful laser pointers',replace('Decision 2014/59/EU\nRegulation (EU) 2023/988\nEN 60825-1, EN 50689\nnational law','\n',char(10)),'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS','','KEYWORD_UNSAFE_PRODUCTS');
INSERT INTO categories VALUES('med-rx','Prescription-only medicines',replace('Directive 2001/83/EC, art. 6, 70-71, 85c (distance sale only of non-prescription medicines, by authorised sellers showing the common logo)\nImplementing Regulation (EU) No 699/2014 (common logo)','\n',char(10)),'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS','STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY','KEYWORD_PROHIBITED_PRODUCTS KEYWORD_RISK_PUBLIC_HEALTH');
CREATE TABLE rules (id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT;
INSERT INTO rules VALUES('laser-001',1,'Laser pointer above class 2');
INSERT INTO rules VALUES('med-rx-001',1,'Prescription medicine offered to consumers');
CREATE TABLE undo (number INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT;
CREATE TABLE marks (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
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
COMMIT;
