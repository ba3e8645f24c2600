using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace CaseTracking.Hosting.Identity.DataProtection;

/// <summary>Keeps the keys of data protection in the database, so that every host reads what another sealed.</summary>
internal sealed class KeyRepository(NpgsqlDataSource database, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var select = database.CreateCommand("select xml from web.data_protection_key order by id");
        using var reader = select.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var insert = database.CreateCommand("insert into web.data_protection_key (name, xml, created_at) values ($1, $2, $3)");
        insert.Parameters.AddWithValue(friendlyName);
        insert.Parameters.AddWithValue(element.ToString(SaveOptions.DisableFormatting));
        insert.Parameters.AddWithValue(clock.GetUtcNow());
        insert.ExecuteNonQuery();
    }
}
