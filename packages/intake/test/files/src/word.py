"""Writes word.docx with python-docx 1.2: python word.py ../word.docx"""
import sys
import docx

document = docx.Document()
section = document.sections[0]
section.header.paragraphs[0].text = 'Heronsgate Freight, confidential'
section.footer.paragraphs[0].text = 'Page 1'
document.add_heading('Product Owner, Booking', 0)
document.add_paragraph('Heronsgate Freight builds software for canal and rail forwarders.')
document.add_heading('What you will do', 1)
for duty in (
    'Own the roadmap of the booking product and decide what is built next.',
    'Talk with forwarders every week and bring back what they struggle with.',
):
    document.add_paragraph(duty, style='List Bullet')
document.add_heading('How we hire', 1)
for step in ('A call of half an hour', 'An afternoon with the team'):
    document.add_paragraph(step, style='List Number')
table = document.add_table(rows=2, cols=2, style='Table Grid')
for row, cells in zip(table.rows, (('Salary', '£60,000 to £71,000'), ('Where', 'Leeds or remote'))):
    for cell, text in zip(row.cells, cells):
        cell.text = text
document.save(sys.argv[1])
