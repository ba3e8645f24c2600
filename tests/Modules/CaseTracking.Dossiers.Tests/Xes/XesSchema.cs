using System.Xml;
using System.Xml.Schema;

namespace CaseTracking.Dossiers.Tests.Xes;

/// <summary>The schema of XES 1.1, from the folder beside the checkout.</summary>
internal static class XesSchema
{
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        List<string> faults = [];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => faults.Add(e.Message);
        using var schema = XmlReader.Create(XesSamples.Shared("conformance", "xes-1.1.xsd"));
        settings.Schemas.Add(null, schema);

        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}
