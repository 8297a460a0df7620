package org.vgpudesk.libvirt.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A whole document.
 *
 * @param before what stands before the root element, after the declaration
 */
record XmlDocument(List<XmlNode> before, XmlElement root) {

    /** libvirt's own limit for a text that goes over its wire. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    XmlDocument {
        before = new ArrayList<>(before);
    }

    static XmlDocument parse(String xml) throws XmlFormatException {
        if (xml.length() > LONGEST) {
            throw new XmlFormatException("The text is too long: " + xml.length() + " characters, and libvirt takes "
                    + LONGEST + " at most.");
        }
        var builder = new XmlTreeBuilder();
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // the tree's own limit holds; Java's is below what a disk with two hundred snapshots needs
            parser.setProperty("jdk.xml.maxElementDepth", "0");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", builder);
            parser.parse(new InputSource(new StringReader(xml)), builder);
        } catch (SAXParseException e) {
            throw new XmlFormatException(
                    "The text is not well-formed XML, in line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException e) {
            throw new XmlFormatException("The text is not well-formed XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new XmlFormatException("The text could not be parsed: " + e.getMessage(), e);
        }
        return builder.document();
    }

    /** Parses a document whose root must have that name. */
    static XmlDocument parse(String xml, String rootName) throws XmlFormatException {
        var document = parse(xml);
        if (!document.root.name().equals(rootName)) {
            throw new XmlFormatException("This is no <" + rootName + "> but a <" + document.root.name() + ">.");
        }
        return document;
    }

    String print() {
        var writer = new XmlWriter();
        for (var node : before) {
            writer.write(node).line();
        }
        return writer.write(root).line().toString();
    }
}
