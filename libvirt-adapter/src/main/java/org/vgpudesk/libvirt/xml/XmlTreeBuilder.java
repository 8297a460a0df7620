package org.vgpudesk.libvirt.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Builds the tree while the parser reads. */
final class XmlTreeBuilder extends DefaultHandler2 {

    /** libxml2's limit, so what libvirt cannot read is not read here either. */
    private static final int DEEPEST = 256;

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final List<XmlNode> before = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private @Nullable XmlElement root;
    private @Nullable Locator2 locator;

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator instanceof Locator2 l ? l : null;
    }

    XmlDocument document() throws XmlFormatException {
        if (root == null) {
            throw new XmlFormatException("The text holds no element.");
        }
        return new XmlDocument(before, root);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (open.isEmpty() && locator != null && !"1.0".equals(locator.getXMLVersion())) {
            // libvirt reads and writes 1.0 only; later ones hold characters that could not be written back
            throw new SAXException("It is XML " + locator.getXMLVersion() + ", not 1.0.");
        }
        if (open.size() == DEEPEST) {
            throw new SAXException("Elements are nested more than " + DEEPEST + " deep.");
        }
        var element = new XmlElement(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.with(attributes.getQName(i), attributes.getValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            add(element);
        }
        open.push(element);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        flush();
        open.pop();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        pending.append(text, start, length);
    }

    @Override
    public void comment(char[] text, int start, int length) {
        add(new XmlNode.Comment(new String(text, start, length)));
    }

    @Override
    public void processingInstruction(String target, String data) {
        add(new XmlNode.Instruction(target, data));
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    private void add(XmlNode node) {
        if (!open.isEmpty()) {
            flush();
            open.element().with(node);
        } else if (root == null) {
            before.add(node);
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            open.element().with(new XmlNode.Text(pending.toString()));
            pending.setLength(0);
        }
    }
}
