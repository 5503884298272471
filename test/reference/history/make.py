"""Figures of base_rates.py beside the record, read off what it prints. Run from this folder: /usr/bin/python3 make.py ../../../../shared/record/history > cases.json"""
import importlib.util, json, re, subprocess, sys

folder = sys.argv[1]
printed = subprocess.run([sys.executable, f'{folder}/base_rates.py'], capture_output=True, text=True, check=True).stdout
tables, signs = {}, None
for line in printed.split('\n'):
    head = re.match(r' ([ABCD]) (all|grid|as)', line, re.I)
    row = re.match(r'   (\w+) +(\d+)/(\d+) +(\d+)/(\d+) +LR\+ +([\d.]+) +([-+][\d.]+) dB(  few)?$', line)
    if head:
        signs = tables[head[1]] = []
    elif row and signs is not None:
        signs.append(dict(sign=row[1].replace('_', '-'), yesCame=int(row[2]), knownCame=int(row[3]), yesNot=int(row[4]), knownNot=int(row[5]),
                          ratio=float(row[6]), decibans=float(row[7]), few=row[8] is not None))
shares = [dict(label=m[1].strip(), events=int(m[2]), n=int(m[3])) for m in re.finditer(r'^  ((?:PAD|PA-X).*?) +(\d+)/(\d+) +=', printed, re.M)]
spec = importlib.util.spec_from_file_location('base_rates', f'{folder}/base_rates.py')
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
json.dump(dict(python=sys.version.split()[0], countryCodes={name: code for name, (code, _) in module.CC.items()}, tables={k: tables[k] for k in 'ABD'}, shares=shares), sys.stdout, indent=1)
